using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Ledgers;
using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Exports;

namespace PropertyHub.Billing.Collection;

/// <summary>Collection rates by zone (BIL-13); 0 of 0 is blank.</summary>
internal sealed class CollectionExport(CollectionBooks books, IDbContextFactory<BillingDb> databases, EstateClock clock) : IExport
{
    const string Unzoned = "未分区";
    const string Total = "合计";

    static readonly SheetLayout<Line> Layout = new SheetLayout<Line>("收缴率")
        .Text("责任区", line => line.Zone)
        .Text("管家工号", line => line.StewardNo)
        .Whole("应收户数", line => line.Sums.Households.Due)
        .Whole("已缴户数", line => line.Sums.Households.Collected)
        .Rate("户收缴率", line => line.Sums.Households.Shown)
        .Money("应收金额", line => line.Sums.Receivable)
        .Money("已收金额", line => line.Sums.Received)
        .Rate("金额收缴率", line => line.Sums.Amounts.Shown)
        .TotalWhen(line => line.IsTotal);

    public string Kind => "collection";
    public Text Title => LedgerTexts.ExportCollection;
    public string Right => BillingRights.SeeCollection;

    public Outcome<Func<Stream, CancellationToken, Task>> Prepare(ExportArguments arguments)
    {
        var refusal = arguments.OnlyTakes(Title, "--period", "--as-of", "--items") ?? databases.ItemsAreKnown(arguments.Items);
        if (refusal is not null)
            return refusal;
        return arguments.Period is { } period
            ? (Func<Stream, CancellationToken, Task>)((output, ct) => WriteAsync(period, arguments.AsOf ?? clock.Today, arguments.Items, output, ct))
            : new Refusal(LedgerTexts.PeriodMissing(Title));
    }

    async Task WriteAsync(Period period, DateOnly asOf, IReadOnlyList<string> items, Stream output, CancellationToken ct)
    {
        var report = await books.ReportAsync(period, asOf, items, ct);
        await Layout.WriteAsync(output, report.Zones.Select(zone => new Line(zone.Zone ?? Unzoned, zone.StewardNo, zone.Sums)).Append(new(Total, "", report.Total, IsTotal: true)), ct);
    }

    sealed record Line(string Zone, string StewardNo, CollectionSums Sums, bool IsTotal = false);
}
