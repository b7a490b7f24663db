using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Tariffs;
using PropertyHub.Kernel;
using PropertyHub.Platform.Lists;
using PropertyHub.Ui;

namespace PropertyHub.Billing.BillRuns;

/// <summary>A posted run in the list.</summary>
internal sealed record RunLine(long Id, string Period, string Items, DateOnly PostedOn, DateTime At, string By, int Charges, Money Total, Money PrepaymentUsed);

/// <summary>The posted runs, latest first. Filter: period.</summary>
internal sealed class RunList(IDbContextFactory<BillingDb> factory) : IListQuery<RunLine>
{
    public async Task<ListPage<RunLine>> PageAsync(ListRequest request, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var runs = db.Runs.AsNoTracking();
        if (Period.TryParse(request.Filter("period"), out var period))
            runs = runs.Where(run => run.Period == period);
        var total = await runs.CountAsync(ct);
        var page = await runs.OrderByDescending(run => run.Id).Skip(request.Skip).Take(request.PageSize).ToListAsync(ct);
        var names = await NamesAsync(ct);
        return new([.. page.Select(run => new RunLine(run.Id, run.Period.ToString(), Named(run.Items, names), run.PostedOn, run.At, run.By, run.Charges, run.Total, run.PrepaymentUsed))], total);
    }

    /// <summary>Names of all items by code.</summary>
    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        return await db.Items.AsNoTracking().ToDictionaryAsync(item => item.Code, item => item.Name, ct);
    }

    static string Named(string codes, IReadOnlyDictionary<string, string> names) =>
        string.Join('、', codes.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(code => names.GetValueOrDefault(code, code)));

    /// <summary>The items that a run can bill.</summary>
    public async Task<IReadOnlyList<FilterOption>> ItemsAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        return [.. (await db.Items.AsNoTracking().Where(item => item.Kind != ChargeKind.OneOff && item.Kind != ChargeKind.Deposit).OrderBy(item => item.Code).ToListAsync(ct))
            .Select(item => new FilterOption(item.Code, $"{item.Name} {item.Code}"))];
    }
}
