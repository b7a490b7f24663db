using PropertyHub.Kernel;

namespace PropertyHub.Billing.Collection;

/// <summary>A unit's charges of some items and a period as they stood at the end of the as-of day, in fen.</summary>
internal readonly record struct UnitMonth
{
    public long UnitId { get; init; }

    /// <summary>Null where nothing is open.</summary>
    public string? UnitCode { get; init; }

    /// <summary>Net of reversals.</summary>
    public long Receivable { get; init; }

    /// <summary>Principal allocated by then.</summary>
    public long Received { get; init; }

    /// <summary>What is open of charges not reversed by then: the household counts as paid when it is 0.</summary>
    public long Open { get; init; }
}

/// <summary>What a group of units, or of charges, was due and paid.</summary>
public sealed record CollectionSums(CollectionRate Households, Money Receivable, Money Received)
{
    public static readonly CollectionSums Nothing = new(default, Money.Zero, Money.Zero);

    public CollectionRate Amounts => CollectionRate.OfAmounts(Received, Receivable);
    public Money Outstanding => Receivable - Received;

    public static CollectionSums operator +(CollectionSums a, CollectionSums b) => new(a.Households + b.Households, a.Receivable + b.Receivable, a.Received + b.Received);
}

/// <summary>A zone's line; a null zone holds the units that are in none.</summary>
internal sealed record ZoneCollection(string? Zone, string ZoneName, string StewardNo, CollectionSums Sums);

/// <summary>A household that has charges of these items and the period open.</summary>
public sealed record UnpaidHousehold(string UnitCode, string Building, Money Receivable, Money Received)
{
    public Money Open => Receivable - Received;
}

/// <summary>The collection of a period (BIL-13) with the books as they stood at the end of a day.</summary>
internal sealed record CollectionReport(Period Period, DateOnly AsOf, IReadOnlyList<string> Items, IReadOnlyList<ZoneCollection> Zones, CollectionSums Total);
