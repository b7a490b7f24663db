using PropertyHub.Billing.Cashier;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Bills;

/// <summary>What one payer owes on a day, all units and items together (缴费通知单, BIL-05).</summary>
/// <param name="Payer">As the charges have it; blank where they have none.</param>
/// <param name="On">The day that late fees are reckoned to.</param>
/// <param name="Lines">Open charges by unit, then due date, period and number.</param>
/// <param name="Prepaid">Prepayment of the units that are first named on this bill.</param>
public sealed record Bill(string Payer, DateOnly On, IReadOnlyList<AccountCharge> Lines, Money Prepaid)
{
    /// <summary>Not yet overdue; the due day itself is not.</summary>
    public IEnumerable<AccountCharge> Present => Lines.Where(line => !line.IsOverdue(On));

    public IEnumerable<AccountCharge> Earlier => Lines.Where(line => line.IsOverdue(On)).OrderBy(line => line.Due).ThenBy(line => line.Number);

    public IReadOnlyList<string> Units => [.. Lines.Select(line => line.UnitCode).Distinct()];

    /// <summary>Late fees included.</summary>
    public Money Due => Money.Sum(Lines.Select(line => line.Open));

    /// <summary>The late fees of it.</summary>
    public Money Fee => Money.Sum(Lines.Select(line => line.Fee));

    /// <summary>The latest period that is charged.</summary>
    public Period Period => Lines.Max(line => line.Period);

    /// <summary>The last due day of what is not overdue; null when everything is.</summary>
    public DateOnly? PayBy => Present.Select(line => (DateOnly?)line.Due).Max();

    /// <summary>Known by its period and first unit.</summary>
    public string Number => BillNumber.Of(Period, Units[0]);

    /// <summary>One bill for each payer of the units asked for; what a payer owes on other units of the same owner stands on the same bill, and no charge on two.</summary>
    /// <param name="units">In the order of the bills.</param>
    /// <param name="others">The other units of a unit's owners.</param>
    public static IEnumerable<Bill> Of(IEnumerable<string> units, ILookup<string, string> others, IEnumerable<BillCharge> charges, IReadOnlyDictionary<string, Money> prepaid, DateOnly on)
    {
        var ofUnit = charges.ToLookup(charge => charge.Line.UnitCode, StringComparer.Ordinal);
        var (billed, named) = (new HashSet<long>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var unit in units)
            foreach (var payer in PayersOf(ofUnit[unit].Where(charge => !billed.Contains(charge.Line.Number))))
            {
                string[] along = payer.Length == 0 ? [unit] : [unit, .. others[unit]];
                var lines = along.SelectMany(code => InOrder(ofUnit[code].Where(charge => charge.Payer == payer && billed.Add(charge.Line.Number)))).ToList();
                if (lines.Count > 0)
                    yield return new Bill(payer, on, lines, Money.Sum(lines.Select(line => line.UnitCode).Where(named.Add).Select(code => prepaid.GetValueOrDefault(code))));
            }
    }

    /// <summary>Who is charged lately comes first, so that prepayment stands with the present owner.</summary>
    static List<string> PayersOf(IEnumerable<BillCharge> charges) =>
        [.. charges.GroupBy(charge => charge.Payer, StringComparer.Ordinal).OrderByDescending(payer => payer.Max(charge => charge.Line.Period)).ThenByDescending(payer => payer.Max(charge => charge.Line.Number)).Select(payer => payer.Key)];

    static IEnumerable<AccountCharge> InOrder(IEnumerable<BillCharge> charges) =>
        charges.Select(charge => charge.Line).OrderBy(line => line.Due).ThenBy(line => line.Period).ThenBy(line => line.Number);
}

/// <summary>An open charge with who is charged.</summary>
public sealed record BillCharge(string Payer, AccountCharge Line);
