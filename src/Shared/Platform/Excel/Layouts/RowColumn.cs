using System.Linq.Expressions;
using PropertyHub.Kernel;

namespace PropertyHub.Platform.Excel;

/// <summary>A column of a layout: how its cell becomes a property of the row, and back.</summary>
internal abstract class RowColumn<TRow>(string header, bool required, string? example, Text rule)
{
    public string Header => header;
    public bool Required => required;
    public string? Example => example;
    public Text Rule => rule;

    /// <summary>The only words allowed, for a list to choose from; empty when free.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    public SheetStyle Style { get; init; } = SheetStyle.Text;
    public double? Width { get; init; }

    public Text? Read(Cell cell, TRow row) =>
        cell.Kind == CellKind.Fault ? ExcelTexts.CellIsFault
        : !cell.IsBlank ? Set(cell, row)
        : cell.IsFormula ? ExcelTexts.FormulaHasNoResult
        : required ? ExcelTexts.CellIsMissing : null;

    protected abstract Text? Set(Cell cell, TRow row);
    public abstract void Write(CellWriter cells, TRow row);
    public abstract string Written(TRow row);

    /// <summary>The example as it would be read from a cell.</summary>
    public void WriteExample(CellWriter cells, TRow row)
    {
        if (example is null || Set(Cell.OfText(example), row) is not null)
            cells.Text(example);
        else
            Write(cells, row);
    }
}

internal sealed class RowColumn<TRow, T>(string header, bool required, string? example, Text rule, CellValue<T> parse, LambdaExpression property, Action<CellWriter, T> write)
    : RowColumn<TRow>(header, required, example, rule)
{
    readonly Action<TRow, T> _set = Property.Setter<TRow, T>(property);
    readonly Func<TRow, (bool Any, T Value)> _get = Property.Getter<TRow, T>(property);

    public Func<T, string> AsWritten { get; init; } = value => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "";

    protected override Text? Set(Cell cell, TRow row)
    {
        if (parse(cell, out var value) is { } wrong)
            return wrong;
        _set(row, value);
        return null;
    }

    public override void Write(CellWriter cells, TRow row)
    {
        if (_get(row) is (true, var value))
            write(cells, value);
        else
            cells.Blank();
    }

    public override string Written(TRow row) => _get(row) is (true, var value) ? AsWritten(value) : "";
}

internal static class Property
{
    public static Action<TRow, T> Setter<TRow, T>(LambdaExpression property)
    {
        var (row, value, member) = (property.Parameters[0], Expression.Parameter(typeof(T)), Member(property));
        return Expression.Lambda<Action<TRow, T>>(Expression.Assign(member, Expression.Convert(value, member.Type)), row, value).Compile();
    }

    public static Func<TRow, (bool, T)> Getter<TRow, T>(LambdaExpression property)
    {
        var member = Member(property);
        var get = Expression.Lambda<Func<TRow, object?>>(Expression.Convert(member, typeof(object)), property.Parameters[0]).Compile();
        return row => get(row) is T value ? (true, value) : (false, default!);
    }

    static MemberExpression Member(LambdaExpression property)
    {
        var body = property.Body;
        while (body is UnaryExpression { NodeType: ExpressionType.Convert } conversion)
            body = conversion.Operand;
        return body as MemberExpression ?? throw new ArgumentException($"{property} is not a property", nameof(property));
    }
}
