using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives;
using PropertyHub.Billing.Charges;
using PropertyHub.Kernel;
using PropertyHub.Platform.Exports;
using PropertyHub.Platform.Lists;

namespace PropertyHub.Billing.Ledgers;

/// <summary>Which charges a ledger holds; the same for its page and its download.</summary>
/// <param name="From">First period; null from the beginning.</param>
/// <param name="To">Last period; null to the end.</param>
/// <param name="Items">Item codes; none for all.</param>
/// <param name="Room">The beginning of a unit code.</param>
internal sealed record LedgerFilter(Period? From, Period? To, IReadOnlyList<string> Items, string Building, string Room, ChargeState? State)
{
    public static LedgerFilter Of(ListRequest request) => new(
        PeriodOf(request.Filter("from")), PeriodOf(request.Filter("to")), request.FilterList("item"), request.Filter("building") ?? "", request.Search, StateOf(request.Filter("state")));

    public static LedgerFilter Of(ExportArguments arguments) => new(
        arguments.From, arguments.To,
        arguments.Items.Count > 0 ? arguments.Items : [.. Filter(arguments, "item").Split(',', StringSplitOptions.RemoveEmptyEntries)],
        Filter(arguments, "building"), Filter(arguments, "q"), StateOf(Filter(arguments, "state")));

    public async Task<IQueryable<Charge>> ApplyAsync(IQueryable<Charge> charges, IEstate estate, CancellationToken ct)
    {
        if (From is { } only && To == only)
            charges = charges.Where(charge => charge.Period == only);
        else
            charges = Between(charges);
        if (Items.Count > 0)
            charges = charges.Where(charge => Items.Contains(charge.ItemCode));
        if (Room.Length > 0)
            charges = charges.Where(charge => charge.UnitCode.StartsWith(Room));
        if (Building.Length > 0)
        {
            var units = (await estate.UnitsAsync(ct)).Where(unit => unit.Building == Building).Select(unit => unit.Id).ToList();
            charges = charges.Where(charge => EF.Parameter(units).Contains(charge.UnitId));
        }
        return State switch
        {
            ChargeState.Reversed => charges.Where(charge => charge.CounterNumber != null),
            ChargeState.Open => charges.Where(charge => charge.CounterNumber == null && charge.Paid.Fen == 0),
            ChargeState.Partial => charges.Where(charge => charge.CounterNumber == null && charge.Paid.Fen != 0 && charge.Paid.Fen < charge.Amount.Fen),
            ChargeState.Paid => charges.Where(charge => charge.CounterNumber == null && charge.Paid.Fen != 0 && charge.Paid.Fen >= charge.Amount.Fen),
            _ => charges,
        };
    }

    IQueryable<Charge> Between(IQueryable<Charge> charges)
    {
        if (From is { } from)
            charges = charges.Where(charge => charge.Period >= from);
        return To is { } to ? charges.Where(charge => charge.Period <= to) : charges;
    }

    static string Filter(ExportArguments arguments, string name) => arguments.Filters.GetValueOrDefault(name, "").Trim();
    static Period? PeriodOf(string? words) => Period.TryParse(words, out var period) ? period : null;

    static ChargeState? StateOf(string? word) =>
        Enum.TryParse<ChargeState>(word, ignoreCase: true, out var state) && !int.TryParse(word, CultureInfo.InvariantCulture, out _) ? state : null;
}
