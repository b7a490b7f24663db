using System.Globalization;
using System.Text.Json;
using PropertyHub.Host.CommandLine;
using PropertyHub.Testing;

namespace PropertyHub.Host.Tests;

/// <summary>Estates go through the whole main job by the command line, and every export says what it must, to the fen.</summary>
public sealed class SampleEstateTests : IDisposable
{
    readonly string _data = Directory.CreateTempSubdirectory("propertyhub-sample-").FullName;
    readonly StringWriter _said = new();

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_data, recursive: true);
        _said.Dispose();
    }

    [Theory]
    [InlineData("edge")]
    [InlineData("estate")]
    public async Task Exports_say_what_they_must(string estate)
    {
        var folder = await GoThroughAsync(estate);

        await CompareAsync(folder, "ledger", "--from", "2026-09", "--to", "2026-11");
        await CompareAsync(folder, "receipts");
        await CompareAsync(folder, "collection", "--period", "2026-11", "--as-of", "2026-11-30");
        await CompareAsync(folder, "ageing", "--as-of", "2026-11-30");
        await CompareAsync(folder, "appraisals", "--period", "2026-11");
        CompareTotals(folder);
        await DoAsync("verify");
        if (estate == "edge")
            foreach (var kind in (string[])["units", "people", "parking", "tariffs", "readings", "pools", "payments", "staff", "zones", "occurrences", "holidays"])
                await TakeBackAsync(kind);
    }

    /// <summary>
    /// A small estate made to be difficult, from December to August over a leap day: owners who change, tariffs that change or end, several meters and spaces,
    /// held and corrected readings, capped late fees, units in no zone. What it must say was worked out from the rules by another program.
    /// </summary>
    [Fact]
    public async Task A_difficult_estate_over_a_leap_year_agrees_with_an_independent_calculation()
    {
        var folder = await GoThroughAsync("leapyear");
        foreach (var line in await File.ReadAllLinesAsync(Path.Combine(folder, "exports.txt"), TestContext.Current.CancellationToken))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            await DoAsync(["export", words[1], "--out", Exported(words[0]), .. words[2..]]);
            SampleBooks.Compare(Path.Combine(folder, "expected", words[0] + ".csv"), Exported(words[0]));
        }
        await DoAsync("verify");
    }

    async Task<string> GoThroughAsync(string estate)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Samples", estate);
        foreach (var step in await File.ReadAllLinesAsync(Path.Combine(folder, "steps.txt"), TestContext.Current.CancellationToken))
            await DoAsync([.. step.Split(' ').Select(word => word.EndsWith(".xlsx", StringComparison.Ordinal) ? Path.Combine(folder, word) : word)]);
        return folder;
    }

    /// <summary>What is exported in the form of an import is all there is, and importing it changes nothing.</summary>
    async Task TakeBackAsync(string kind)
    {
        await DoAsync("export", kind, "--out", Exported(kind));
        await DoAsync("import", kind, Exported(kind), "--json");
        using var report = JsonDocument.Parse(_said.ToString()[_said.ToString().IndexOf('{')..]);
        int Count(string figure) => report.RootElement.GetProperty(figure).GetInt32();
        (Count("added"), Count("updated")).ShouldBe((0, 0), kind);
        Count("unchanged").ShouldBe(Count("rows"), kind);
        Count("rows").ShouldBe(Workbooks.ReadFile(Exported(kind)).Count - 1, kind);
        Count("rows").ShouldBePositive(kind);
    }

    async Task CompareAsync(string folder, string kind, params string[] options)
    {
        await DoAsync(["export", kind, "--out", Exported(kind), .. options]);
        SampleBooks.Compare(Path.Combine(folder, "expected", kind + ".csv"), Exported(kind));
    }

    void CompareTotals(string folder)
    {
        var totals = SampleBooks.Expected(Path.Combine(folder, "expected", "totals.csv")).Rows.Select(row => row.Split(',')).ToDictionary(row => row[0], row => decimal.Parse(row[1], CultureInfo.InvariantCulture));
        var ledger = SampleBooks.Exported(Exported("ledger"), ["应收", "违约金", "已收", "未收"]).Select(Numbers).ToList();
        var receipts = SampleBooks.Exported(Exported("receipts"), ["金额", "转预存"]).Select(Numbers).ToList();
        ledger.Count.ShouldBe((int)totals["charges"]);
        ledger.Sum(row => row[0]).ShouldBe(totals["charged"]);
        ledger.Sum(row => row[3]).ShouldBe(totals["open"]);
        ledger.Sum(row => row[1]).ShouldBe(totals["latefees"]);
        receipts.Sum(row => row[0]).ShouldBe(totals["received"]);
        // What was paid in and neither settled a charge nor a late fee is still prepaid.
        (receipts.Sum(row => row[0]) - ledger.Sum(row => row[2]) - ledger.Sum(row => row[1])).ShouldBe(totals["prepaid"]);
    }

    static decimal[] Numbers(string row) => [.. row.Split(',').Select(cell => decimal.Parse(cell, CultureInfo.InvariantCulture))];

    string Exported(string kind) => Path.Combine(_data, kind + ".xlsx");

    async Task DoAsync(params string[] words)
    {
        _said.GetStringBuilder().Clear();
        var code = await CommandProgram.RunAsync([.. words, $"--PropertyHub:DataDirectory={Path.Combine(_data, "data")}"], _said, _said, ct: TestContext.Current.CancellationToken);
        code.ShouldBe(0, $"{string.Join(' ', words)}: {_said}");
    }
}
