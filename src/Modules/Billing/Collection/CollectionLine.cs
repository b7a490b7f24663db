using PropertyHub.Kernel;

namespace PropertyHub.Billing.Collection;

/// <summary>A charge as it stood at the end of the as-of day.</summary>
/// <param name="Receivable">Negative for a counter-entry.</param>
/// <param name="Received">Principal allocated by then.</param>
/// <param name="IsReversed">Its counter-entry, or it being one, stood by then.</param>
internal readonly record struct CollectionLine(long UnitId, string ItemCode, Money Receivable, Money Received, bool IsReversed)
{
    public bool IsOpen => !IsReversed && Received < Receivable;
}

/// <summary>What a group of units, or of charges, was due and paid.</summary>
internal sealed record CollectionSums(CollectionRate Households, Money Receivable, Money Received)
{
    public static readonly CollectionSums Nothing = new(default, Money.Zero, Money.Zero);

    public CollectionRate Amounts => CollectionRate.OfAmounts(Received, Receivable);

    public static CollectionSums operator +(CollectionSums a, CollectionSums b) => new(a.Households + b.Households, a.Receivable + b.Receivable, a.Received + b.Received);
}

/// <summary>A zone's line; a null zone holds the units that are in none.</summary>
internal sealed record ZoneCollection(string? Zone, string ZoneName, string StewardNo, CollectionSums Sums);

/// <summary>A household that has charges of these items and the period open.</summary>
internal sealed record UnpaidHousehold(string UnitCode, string? Zone, string StewardNo, Money Receivable, Money Received)
{
    public Money Open => Receivable - Received;
}

/// <summary>The collection of a period (BIL-13) with the books as they stood at the end of a day.</summary>
internal sealed record CollectionReport(
    Period Period, DateOnly AsOf, IReadOnlyList<string> Items, IReadOnlyList<ZoneCollection> Zones, CollectionSums Total,
    IReadOnlyList<UnpaidHousehold> Unpaid);
