using System.Linq.Expressions;
using PropertyHub.Kernel;

namespace PropertyHub.Platform.Excel;

/// <summary>
/// The columns of one kind of spreadsheet, declared once: it reads files, writes templates and exports in the same form.
/// A column is tied to a property of the row; a blank optional cell leaves the property as <c>new TRow()</c> has it.
/// Headers and allowed words are Chinese in every language.
/// </summary>
public sealed class RowLayout<TRow>(string name, HeaderSynonyms? synonyms = null) where TRow : class, new()
{
    const int LongestText = 500;
    readonly List<RowColumn<TRow>> _columns = [];

    /// <summary>Name of the sheet in files written.</summary>
    public string Name => name;

    public IReadOnlyList<string> Headers => [.. _columns.Select(column => column.Header)];

    internal IReadOnlyList<RowColumn<TRow>> Columns => _columns;
    internal HeaderSynonyms Synonyms { get; } = synonyms ?? HeaderSynonyms.None;

    /// <summary>Words that people write; Chinese punctuation stays as it is.</summary>
    public RowLayout<TRow> Text(string header, Expression<Func<TRow, string?>> property, bool required = false, int maxLength = LongestText, string? example = null, double? width = null) =>
        Add(new RowColumn<TRow, string>(header, required, example, ExcelTexts.RuleText, CellValues.Text(maxLength, Wording.Plain), property, (cells, value) => cells.Text(value)) { Width = width });

    /// <summary>A code, number or phone: full-width characters become narrow, blanks go.</summary>
    public RowLayout<TRow> Code(string header, Expression<Func<TRow, string?>> property, bool required = false, int maxLength = 50, string? example = null, double? width = null) =>
        Add(new RowColumn<TRow, string>(header, required, example, ExcelTexts.RuleText, CellValues.Text(maxLength, Even), property, (cells, value) => cells.Text(value)) { Width = width });

    /// <summary>A number; bounds <paramref name="min"/> and <paramref name="max"/> are included, <paramref name="above"/> is not.</summary>
    public RowLayout<TRow> Number(string header, Expression<Func<TRow, decimal?>> property, int decimals, bool required = false, decimal? min = null, decimal? above = null, decimal? max = null, string? example = null) =>
        Add(new RowColumn<TRow, decimal>(header, required, example, ExcelTexts.RuleNumber(decimals), CellValues.Number(decimals, min, above, max), property, (cells, value) => cells.Number(value)) { Style = SheetStyle.Number });

    /// <summary>An amount in yuan with at most two decimals.</summary>
    public RowLayout<TRow> Money(string header, Expression<Func<TRow, Money?>> property, bool required = false, decimal? min = null, decimal? above = null, decimal max = 10_000_000_000, string? example = null)
    {
        var number = CellValues.Number(2, min ?? -max, above, max);
        return Add(new RowColumn<TRow, Money>(header, required, example, ExcelTexts.RuleNumber(2), Read, property, (cells, value) => cells.Money(value)) { Style = SheetStyle.Money });

        Text? Read(Cell cell, out Money value)
        {
            var wrong = number(cell, out var yuan);
            value = wrong is null ? Kernel.Money.FromYuan(yuan) : default;
            return wrong;
        }
    }

    public RowLayout<TRow> Whole(string header, Expression<Func<TRow, int?>> property, bool required = false, int min = 0, int max = int.MaxValue, string? example = null)
    {
        var number = CellValues.Number(0, min, null, max);
        return Add(new RowColumn<TRow, int>(header, required, example, ExcelTexts.RuleWhole, Read, property, (cells, value) => cells.Whole(value)) { Style = SheetStyle.Whole });

        Text? Read(Cell cell, out int value)
        {
            var wrong = number(cell, out var exact);
            value = wrong is null ? (int)exact : default;
            return wrong;
        }
    }

    public RowLayout<TRow> Date(string header, Expression<Func<TRow, DateOnly?>> property, bool required = false, string? example = null) =>
        Add(new RowColumn<TRow, DateOnly>(header, required, example, ExcelTexts.RuleDate, CellValues.Day, property, (cells, value) => cells.Date(value))
        {
            Style = SheetStyle.Date,
            AsWritten = value => value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        });

    /// <summary>A month such as 2026-11; a date that Excel made of it counts when it is the first of the month.</summary>
    public RowLayout<TRow> Period(string header, Expression<Func<TRow, Period?>> property, bool required = false, string? example = null) =>
        Add(new RowColumn<TRow, Period>(header, required, example, ExcelTexts.RulePeriod, CellValues.Month, property, (cells, value) => cells.Text(value.ToString())));

    /// <summary>One of the words of an enumeration.</summary>
    public RowLayout<TRow> Word<T>(string header, Words<T> words, Expression<Func<TRow, T?>> property, bool required = false, string? example = null) where T : struct =>
        Add(new RowColumn<TRow, T>(header, required, example, ExcelTexts.RuleWord(words.All), words.Read, property, (cells, value) => cells.Text(words[value]))
        {
            Allowed = words.All,
            AsWritten = value => words[value],
        });

    /// <summary>是 or 否.</summary>
    public RowLayout<TRow> Flag(string header, Expression<Func<TRow, bool?>> property, bool required = false, string? example = null) =>
        Add(new RowColumn<TRow, bool>(header, required, example, ExcelTexts.RuleWord(CellValues.Flags.All), CellValues.YesNo, property, (cells, value) => cells.Text(CellValues.Flags[value]))
        {
            Allowed = CellValues.Flags.All,
            AsWritten = value => CellValues.Flags[value],
        });

    /// <summary>Several values in one cell, separated by ; (、 , / and line breaks are read too). The property must be an <c>IReadOnlyList&lt;string&gt;</c>.</summary>
    public RowLayout<TRow> List(string header, Expression<Func<TRow, IReadOnlyList<string>?>> property, bool required = false, string? example = null)
    {
        return Add(new RowColumn<TRow, IReadOnlyList<string>>(header, required, example, ExcelTexts.RuleList, Read, property, (cells, value) => cells.Text(string.Join(';', value)))
        {
            AsWritten = value => string.Join(';', value),
        });

        static Text? Read(Cell cell, out IReadOnlyList<string> value)
        {
            value = [.. Wording.Split(cell.Written).Select(Wording.Plain)];
            return cell.Kind == CellKind.Date ? ExcelTexts.CellIsDate : null;
        }
    }

    /// <summary>A value with a notation of its own, such as a tier list; <paramref name="parse"/> answers a refusal for what it cannot read.</summary>
    public RowLayout<TRow> Parsed<T>(string header, Func<string, Outcome<T>> parse, Expression<Func<TRow, T?>> property, Func<T, string> write, Text rule, bool required = false, string? example = null) where T : class
    {
        return Add(new RowColumn<TRow, T>(header, required, example, rule, Read, property, (cells, value) => cells.Text(write(value))) { AsWritten = write });

        Text? Read(Cell cell, out T value)
        {
            var outcome = parse(cell.Written.Normalize(System.Text.NormalizationForm.FormKC).Trim());
            value = outcome.Succeeded ? outcome.Value : default!;
            return cell.Kind == CellKind.Date ? ExcelTexts.CellIsDate : outcome.Refusal?.Text;
        }
    }

    /// <summary>Opens a workbook and matches its headers. Refused when it cannot be read, or columns are missing or stand twice.</summary>
    public Outcome<RowReader<TRow>> Open(Stream file) => RowReader<TRow>.Open(this, file);

    /// <summary>What a property holds, as its cell would show it.</summary>
    internal string Written(string header, TRow row) => _columns.Find(column => column.Header == header)?.Written(row) ?? "";

    static string Even(string text) => Wording.Key(text);

    RowLayout<TRow> Add(RowColumn<TRow> column)
    {
        if (_columns.Exists(other => other.Header == column.Header))
            throw new ArgumentException($"Two columns {column.Header} in {name}", nameof(column));
        _columns.Add(column);
        return this;
    }
}
