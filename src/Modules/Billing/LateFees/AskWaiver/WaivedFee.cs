using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.Charges;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.LateFees;

/// <summary>The late fee of a charge that is asked to be waived, as whoever asks should see it.</summary>
/// <param name="What">Item and period.</param>
/// <param name="Principal">What is open of the charge itself.</param>
/// <param name="Due">The fee due today.</param>
/// <param name="How">How it came about.</param>
public sealed record WaivedFee(long ChargeNumber, string UnitCode, string What, Money Principal, Money Due, Text How)
{
    internal static WaivedFee Of(AccountCharge charge, DateOnly day) =>
        new(charge.Number, charge.UnitCode, $"{charge.ItemName} {charge.Period}", charge.Principal, charge.Fee, FeeWords.How(charge.RatePerMille, charge.DaysLate(day)));

    internal static WaivedFee Of(Charge charge, string itemName, Money due, DateOnly day) =>
        new(charge.Number, charge.UnitCode, $"{itemName} {charge.Period}", charge.Open, due, FeeWords.How(charge.LateFeeRatePerMille, Math.Max(0, day.DayNumber - charge.DueDate.DayNumber)));
}
