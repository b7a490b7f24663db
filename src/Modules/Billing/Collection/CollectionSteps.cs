using PropertyHub.Platform.Settings;

namespace PropertyHub.Billing.Collection;

/// <summary>The rates that count (BIL-13, section 7.1), in percent.</summary>
/// <param name="Household">Target of the household rate.</param>
/// <param name="Lower">The step below it.</param>
/// <param name="Floor">Under it a steward is unfit for the post.</param>
/// <param name="Amount">Target of the rate by amount.</param>
public sealed record CollectionSteps(decimal Household, decimal Lower, decimal Floor, decimal Amount)
{
    public static async Task<CollectionSteps> OnAsync(ISettings settings, DateOnly day, CancellationToken ct) => new(
        await settings.GetAsync(BillingSettings.HouseholdTarget, day, ct), await settings.GetAsync(BillingSettings.HouseholdLower, day, ct),
        await settings.GetAsync(BillingSettings.HouseholdFloor, day, ct), await settings.GetAsync(BillingSettings.AmountTarget, day, ct));
}
