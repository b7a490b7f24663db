using PropertyHub.Kernel;

namespace PropertyHub.Billing;

/// <summary>The households of one steward's buildings and what they paid (BIL-13).</summary>
/// <param name="HouseholdsDue">应收户数: the units handed over by the period's end, also vacant ones.</param>
/// <param name="HouseholdsPaid">已缴户数: those of them with none of their property-fee charges of the period open at the cut-off.</param>
public sealed record CollectionFigures(string StewardNo, int HouseholdsDue, int HouseholdsPaid)
{
    /// <summary>Paid ÷ due in percent, unrounded; null for 0 of 0.</summary>
    public decimal? HouseholdRate => HouseholdsDue == 0 ? null : 100m * HouseholdsPaid / HouseholdsDue;
}

/// <summary>Asks Billing how a month's property fee was collected.</summary>
public interface ICollection
{
    /// <summary>One figure per steward of a zone (several zones summed), for the property-fee items of the period, with the books as they stood at the end of <paramref name="asOf"/>.</summary>
    Task<IReadOnlyList<CollectionFigures>> ByStewardAsync(Period period, DateOnly asOf, CancellationToken ct);
}
