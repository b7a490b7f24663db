using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives;
using PropertyHub.Billing.Arrears;
using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.Data;
using PropertyHub.HrAppraisal;
using PropertyHub.Kernel;
using PropertyHub.Platform.Lists;

namespace PropertyHub.Billing.Bills;

/// <summary>Reads bills for printing: of one household, or of those that the ageing list shows.</summary>
internal sealed class BillReader(IDbContextFactory<BillingDb> databases, IEstate estate, IStaffDirectory staff, ArrearsList arrears)
{
    /// <summary>So many households are printed at once; a building has fewer.</summary>
    public const int MostUnits = 500;

    /// <summary>The day of the bills of a list of arrears: a bill is made out today or for a day to come, since what was paid meanwhile is owed no more.</summary>
    public static DateOnly DayOf(ListRequest request, DateOnly today) => ArrearsFilter.Of(request, today).AsOf is var day && day > today ? day : today;

    /// <summary>The names of the stewards of units, by unit code; units of no zone are left out.</summary>
    public async Task<IReadOnlyDictionary<string, string>> StewardsAsync(IReadOnlyList<string> codes, DateOnly on, CancellationToken ct)
    {
        var names = (await staff.StaffAsync(ct)).ToDictionary(member => member.No, member => member.Name, StringComparer.Ordinal);
        var numbers = (await estate.ZonesAsync(on, ct)).SelectMany(zone => zone.Buildings.Select(building => (Building: building, zone.StewardNo))).ToLookup(pair => pair.Building, pair => pair.StewardNo, StringComparer.Ordinal);
        return (await estate.UnitsAsync(codes, ct)).SelectMany(unit => numbers[unit.Building].Take(1).Select(no => (unit.Code, Name: names.GetValueOrDefault(no, no)))).ToDictionary(pair => pair.Code, pair => pair.Name, StringComparer.Ordinal);
    }

    /// <summary>The units of a list of arrears, in its order.</summary>
    /// <returns>At most <see cref="MostUnits"/>, and how many there are.</returns>
    public async Task<(IReadOnlyList<string> Units, int Total)> UnitsAsync(ListRequest request, CancellationToken ct)
    {
        var page = await arrears.PageAsync(request with { Page = 1, PageSize = MostUnits }, ct);
        return ([.. page.Rows.Select(row => row.UnitCode)], page.Total);
    }

    /// <param name="codes">Units; those that are not known or owe nothing have no bill.</param>
    /// <param name="on">The day that late fees are reckoned to.</param>
    public async Task<IReadOnlyList<Bill>> ReadAsync(IReadOnlyList<string> codes, DateOnly on, CancellationToken ct)
    {
        var units = (await estate.UnitsAsync(codes, ct)).ToDictionary(unit => unit.Code, StringComparer.Ordinal);
        var known = codes.Where(units.ContainsKey).Distinct(StringComparer.Ordinal).ToList();
        var others = await OthersAsync(known.ConvertAll(code => units[code]), on, ct);
        var ids = units.Values.Concat(await estate.UnitsAsync([.. others.Select(pair => pair.Other).Distinct(StringComparer.Ordinal)], ct)).Select(unit => unit.Id).Distinct().ToList();
        await using var db = await databases.CreateDbContextAsync(ct);
        var items = await db.Items.AsNoTracking().ToDictionaryAsync(item => item.Code, ct);
        var charges = await db.Charges.AsNoTracking().Where(charge => EF.Parameter(ids).Contains(charge.UnitId) && charge.PostedOn <= on).Open().ToListAsync(ct);
        var balances = (await OpenBalances.LoadAsync(db, charges, ct)).ToDictionary(balance => balance.Number, balance => balance.At(on));
        var prepaid = await db.Accounts.AsNoTracking().Where(account => EF.Parameter(ids).Contains(account.UnitId)).Select(account => new { account.UnitCode, account.Prepaid }).ToDictionaryAsync(account => account.UnitCode, account => account.Prepaid, StringComparer.Ordinal, ct);
        return [.. Bill.Of(known, others.ToLookup(pair => pair.Unit, pair => pair.Other, StringComparer.Ordinal),
            charges.Select(charge => new BillCharge(charge.PayerName, AccountReader.Line(charge, balances[charge.Number], items, []))).Where(charge => charge.Line.Open.IsPositive), prepaid, on)];
    }

    async Task<List<(string Unit, string Other)>> OthersAsync(List<UnitFacts> units, DateOnly on, CancellationToken ct)
    {
        var pairs = new List<(string, string)>();
        foreach (var unit in units)
            pairs.AddRange((await estate.OtherUnitsOfOwnersAsync(unit.Id, on, ct)).Select(other => (unit.Code, other)));
        return pairs;
    }
}
