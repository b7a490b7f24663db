using PropertyHub.Billing;
using PropertyHub.Billing.Arrears;
using PropertyHub.Billing.BillRuns;
using PropertyHub.Billing.Bills;
using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.Collection;
using PropertyHub.Billing.DayBook;
using PropertyHub.Billing.Ledgers;
using PropertyHub.Billing.Meters;
using PropertyHub.Billing.Month;
using PropertyHub.Billing.Pools;
using PropertyHub.Billing.Receipts;
using PropertyHub.Billing.Reversals;
using PropertyHub.Billing.Tariffs;
using PropertyHub.HrAppraisal;
using PropertyHub.Kernel;
using PropertyHub.Platform.Lists;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Benchmarks.Pages;

internal static class BillingPages
{
    static readonly ListRequest First = new();

    public static IEnumerable<PageView> Of(BillingBench bench, BenchScope scope)
    {
        var code = bench.Estate.All[bench.Estate.All.Count / 2].Code;
        return [.. CounterPages(scope, code), .. MeterPages(scope), .. FinancePages(scope)];
    }

    static IEnumerable<PageView> CounterPages(BenchScope scope, string code) =>
    [
        new("/billing/cashier", () => CashierAsync(scope, code)),
        new("/billing/daybook", () => DayBookAsync(scope)),
        new("/billing/books", () => BooksAsync(scope.Get<BookList>())),
        new("/billing/receipts/{PaymentId}", () => scope.Get<ReceiptStories>().FindAsync(1, CancellationToken.None)),
        new("/billing/receipts/{PaymentId}/print", () => scope.Get<ReceiptReader>().ReadAsync(1, 1, "", CancellationToken.None)),
        new("/billing/receipts/joint/{JointId}/print", () => scope.Get<ReceiptReader>().ReadJointAsync(PageBooks.Joint, [1, 1], "", CancellationToken.None)),
        new("/billing/bills/print", () => scope.Get<BillReader>().ReadAsync([code], BillingBench.Today, CancellationToken.None)),
        new("/billing/reversals", () => scope.Get<ReversalList>().PageAsync(First, CancellationToken.None)),
    ];

    static IEnumerable<PageView> MeterPages(BenchScope scope) =>
    [
        new("/billing/rounds", () => RoundsAsync(scope.Get<RoundReader>())),
        new("/billing/rounds/{MonthText}", () => RoundAsync(scope.Get<RoundReader>())),
        new("/billing/readings", () => ReadingsAsync(scope.Get<ReadingList>())),
        new("/billing/readings/held", () => HeldAsync(scope.Get<HeldReader>())),
        new("/billing/pools", () => PoolsAsync(scope.Get<PoolList>())),
        new("/billing/pools/{Number}", () => PoolAsync(scope.Get<PoolShareList>())),
    ];

    static IEnumerable<PageView> FinancePages(BenchScope scope) =>
    [
        new("/billing/month", () => scope.Get<MonthReader>().ReadAsync(PageMeters.Last, CancellationToken.None)),
        new("/billing/tariffs", () => TariffsAsync(scope.Get<TariffList>())),
        new("/billing/runs", () => scope.Get<RunList>().PageAsync(First, CancellationToken.None)),
        new("/billing/runs/new", () => NewRunAsync(scope.Get<RunList>())),
        new("/billing/ledger", () => LedgerAsync(scope)),
        new("/billing/ledger/{Number}", () => scope.Get<ChargeStories>().FindAsync(1, BillingBench.Today, CancellationToken.None)),
        new("/billing/ageing", () => AgeingAsync(scope.Get<ArrearsList>())),
        new("/billing/collection", () => CollectionAsync(scope)),
    ];

    static async Task CashierAsync(BenchScope scope, string code)
    {
        await scope.Get<ReceiptReader>().HeadAsync(CancellationToken.None);
        await scope.Get<AccountReader>().ReadAsync(code, BillingBench.Today, CancellationToken.None);
    }

    static async Task DayBookAsync(BenchScope scope)
    {
        var list = scope.Get<DayBookList>();
        var today = new ListRequest(Filters: new Dictionary<string, string> { ["since"] = $"{BillingBench.Today:yyyy-MM-dd}", ["until"] = $"{BillingBench.Today:yyyy-MM-dd}" });
        foreach (var name in await list.CashiersAsync(CancellationToken.None))
            await scope.Get<IDisplayNames>().OfAsync(name);
        await list.PageAsync(today, CancellationToken.None);
        await list.ByMethodAsync(today, CancellationToken.None);
        await list.VoidAsync(today, CancellationToken.None);
    }

    static async Task BooksAsync(BookList list)
    {
        await list.CountAsync(CancellationToken.None);
        await list.PageAsync(First, CancellationToken.None);
    }

    static async Task RoundsAsync(RoundReader reader)
    {
        await reader.ItemsAsync(CancellationToken.None);
        await reader.ProgressAsync(PageMeters.Last, null, CancellationToken.None);
    }

    static async Task RoundAsync(RoundReader reader)
    {
        await reader.ItemsAsync(CancellationToken.None);
        await reader.ProgressAsync(PageMeters.Last, null, CancellationToken.None);
        await reader.MetersAsync(PageMeters.Last, PageMeters.PoolBuilding, null, unread: true, most: 200, CancellationToken.None);
    }

    static async Task ReadingsAsync(ReadingList list)
    {
        await list.ChoicesAsync(CancellationToken.None);
        await list.PageAsync(First, CancellationToken.None);
    }

    static async Task HeldAsync(HeldReader reader)
    {
        await reader.ItemsAsync(CancellationToken.None);
        var (held, _) = await reader.ListAsync(null, CancellationToken.None);
        await reader.YearAsync(held[0].MeterId, PageMeters.Last, CancellationToken.None);
    }

    static async Task PoolsAsync(PoolList list)
    {
        await list.ItemsAsync(CancellationToken.None);
        await list.PageAsync(First, CancellationToken.None);
    }

    static async Task PoolAsync(PoolShareList list)
    {
        list.PoolId = PageMeters.PoolId;
        await list.HeadAsync(CancellationToken.None);
        await list.PageAsync(First, CancellationToken.None);
    }

    static async Task TariffsAsync(TariffList list)
    {
        await list.ItemsAsync(CancellationToken.None);
        await list.PageAsync(First, CancellationToken.None);
    }

    static async Task NewRunAsync(RunList list)
    {
        await list.ItemsAsync(CancellationToken.None);
        await list.NamesAsync(CancellationToken.None);
    }

    static async Task LedgerAsync(BenchScope scope)
    {
        var list = scope.Get<LedgerList>();
        await list.ItemsAsync(CancellationToken.None);
        await list.BuildingsAsync(CancellationToken.None);
        var latest = $"{await list.LatestPeriodAsync(CancellationToken.None)}";
        await list.PageAsync(new(Filters: new Dictionary<string, string> { ["from"] = latest, ["to"] = latest }), CancellationToken.None);
    }

    static async Task AgeingAsync(ArrearsList list)
    {
        await list.ZonesAsync(CancellationToken.None);
        await list.BuildingsAsync(CancellationToken.None);
        await list.PageAsync(First, CancellationToken.None);
    }

    static async Task CollectionAsync(BenchScope scope)
    {
        var newest = await scope.Get<CollectionBooks>().NewestPeriodAsync(BillingBench.Today, CancellationToken.None);
        await scope.Get<IStaffDirectory>().StaffAsync(CancellationToken.None);
        await scope.Get<LedgerList>().ItemsAsync(CancellationToken.None);
        var at = CollectionAddress.Read("", BillingBench.Today, newest);
        await scope.Get<CollectionTargets>().ReadAsync(at.Period, at.AsOf, CancellationToken.None);
        await scope.Get<MonthTakings>().OfAsync(at.Period, at.AsOf, CancellationToken.None);
        await scope.Get<BoardReader>().ReadAsync(at, CancellationToken.None);
    }
}
