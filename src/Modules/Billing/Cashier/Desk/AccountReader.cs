using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives;
using PropertyHub.Billing.Charges;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Reversals;
using PropertyHub.Billing.Tariffs;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Cashier;

/// <summary>Reads a household's account for the counter: one query per table.</summary>
internal sealed class AccountReader(IDbContextFactory<BillingDb> factory, IEstate estate)
{
    const int LastShown = 4;

    /// <param name="along">Units to be paid along, of any owner.</param>
    /// <returns>None when there is no such unit. Units to be paid along that are not known are left out.</returns>
    public async Task<HouseholdAccount?> ReadAsync(string unitCode, DateOnly day, CancellationToken ct, IReadOnlyCollection<string>? along = null)
    {
        if (await estate.UnitAsync(unitCode, ct) is not { } unit)
            return null;
        var members = await estate.MembersAsync(unit.Id, day, ct);
        var others = await OthersAsync(unit, day, along ?? [], ct);
        await using var db = await factory.CreateDbContextAsync(ct);
        var items = await db.Items.AsNoTracking().ToDictionaryAsync(item => item.Code, ct);
        var ids = others.Select(other => other.Id).Append(unit.Id).ToArray();
        var charges = await db.Charges.AsNoTracking().Where(charge => EF.Parameter(ids).Contains(charge.UnitId)).Open().ToListAsync(ct);
        var balances = (await OpenBalances.LoadAsync(db, charges, ct)).ToDictionary(balance => balance.Number, balance => balance.At(day));
        var codes = others.Where(other => along?.Contains(other.Code) == true).Select(other => other.Code).Append(unit.Code).ToHashSet(StringComparer.Ordinal);
        var taken = charges.Where(charge => codes.Contains(charge.UnitCode)).ToList();
        var waivers = await db.ReversalRequests.AsNoTracking().Where(asked => EF.Parameter(codes).Contains(asked.UnitCode) && asked.State == ReversalState.Asked && asked.Waiver.Fen > 0)
            .ToDictionaryAsync(asked => asked.ChargeNumber!.Value, asked => asked.Waiver, ct);
        var prepaid = await db.Accounts.Where(account => account.UnitId == unit.Id).Select(account => (long?)account.Prepaid.Fen).SingleOrDefaultAsync(ct) ?? 0;
        return new(unit, members.Count > 0 ? members[0].Name : "", members.Count > 0 ? members[0].MaskedPhone : null, day,
            [.. taken.OrderBy(charge => balances[charge.Number], Comparer<OpenCharge>.Create(OpenCharge.InOrderOfSettlement)).Select(charge => Line(charge, balances[charge.Number], items, waivers))],
            new Money(prepaid), await LastAsync(db, unit.Id, items, LastShown, ct)) { Others = Others(others, charges, balances, codes, day) };
    }

    /// <summary>The other units of the owners, and those that are to be paid along though they are somebody else's.</summary>
    async Task<IReadOnlyList<UnitFacts>> OthersAsync(UnitFacts unit, DateOnly day, IReadOnlyCollection<string> along, CancellationToken ct)
    {
        var codes = (await estate.OtherUnitsOfOwnersAsync(unit.Id, day, ct)).Concat(along).Where(code => code != unit.Code).Distinct(StringComparer.Ordinal).ToList();
        if (codes.Count == 0)
            return [];
        var known = (await estate.UnitsAsync(codes, ct)).ToDictionary(other => other.Code, StringComparer.Ordinal);
        return [.. codes.Where(known.ContainsKey).Select(code => known[code])];
    }

    static List<OwnersUnit> Others(IReadOnlyList<UnitFacts> others, List<Charge> charges, Dictionary<long, OpenCharge> balances, HashSet<string> along, DateOnly day)
    {
        var ofUnit = charges.ToLookup(charge => charge.UnitId);
        return [.. others.Select(other => new OwnersUnit(other.Code, Owed.Of(ofUnit[other.Id].Select(charge => balances[charge.Number])),
            Money.Sum(ofUnit[other.Id].Where(charge => charge.DueDate < day).Select(charge => balances[charge.Number].Principal)), along.Contains(other.Code)))];
    }

    internal static AccountCharge Line(Charge charge, OpenCharge open, Dictionary<string, ChargeItem> items, Dictionary<long, Money> waivers)
    {
        var item = items.GetValueOrDefault(charge.ItemCode);
        return new(charge.Number, charge.Period, item?.Name ?? charge.ItemCode, charge.DueDate, charge.Priority, open.Principal, open.Fee,
            charge.LateFeeRatePerMille, Computing.Of(charge, item?.Kind), charge.FeeWaived, waivers.GetValueOrDefault(charge.Number)) { UnitCode = charge.UnitCode };
    }

    /// <summary>The unit's latest payments and reversals.</summary>
    public static async Task<IReadOnlyList<LastPayment>> LastAsync(BillingDb db, long unitId, IReadOnlyDictionary<string, ChargeItem> items, int count, CancellationToken ct)
    {
        var payments = await db.Payments.AsNoTracking().Include(payment => payment.Lines).Where(payment => payment.UnitId == unitId)
            .OrderByDescending(payment => payment.Date).ThenByDescending(payment => payment.Id).Take(count).ToListAsync(ct);
        var ids = payments.ConvertAll(payment => payment.Id);
        var paid = (await db.Allocations.AsNoTracking().Where(allocation => (allocation.PaymentId != null && EF.Parameter(ids).Contains(allocation.PaymentId.Value))
                || (allocation.UsedInPayment != null && EF.Parameter(ids).Contains(allocation.UsedInPayment.Value)))
            .Join(db.Charges, allocation => allocation.ChargeNumber, charge => charge.Number, (allocation, charge) => new { PaymentId = allocation.PaymentId ?? allocation.UsedInPayment, charge.ItemCode, charge.Period, charge.Number })
            .ToListAsync(ct)).ToLookup(row => row.PaymentId!.Value, row => (Item: items.GetValueOrDefault(row.ItemCode)?.Name ?? row.ItemCode, row.Period));
        var asked = await WaitingRequests.OfPaymentsAsync(db, ids, ct);
        return [.. payments.Select(payment => new LastPayment(payment.Id, payment.ReceiptNo, payment.Date, What(paid[payment.Id]), Methods(payment), payment.Amount,
            CashierTexts.Get("PaymentState_" + payment.State), payment.State == PaymentState.Valid, asked.TryGetValue(payment.Id, out var request) ? request : null))];
    }

    static string What(IEnumerable<(string Item, Period Period)> paid) =>
        string.Join('、', paid.GroupBy(part => part.Item).Select(group => $"{group.Key} {PeriodSpan.Of(group.Select(part => part.Period).Distinct())}")) is { Length: > 0 } words ? words : CashierTexts.ToPrepayment;

    /// <summary>How it was paid, in words.</summary>
    public static string Methods(Payment payment) => string.Join('、', payment.Lines.OrderBy(line => line.Position).Select(line => PaymentTexts.Get("PaymentMethod_" + line.Method).ToString()));
}
