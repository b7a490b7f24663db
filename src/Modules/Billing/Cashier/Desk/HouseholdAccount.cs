using PropertyHub.Archives;
using PropertyHub.Billing.Charges;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Cashier;

/// <summary>What the cashier sees of a household on a day.</summary>
/// <param name="Date">The day of payment that late fees are reckoned to.</param>
/// <param name="Charges">Open ones, in the order of settlement.</param>
/// <param name="Last">The latest receipts first.</param>
public sealed record HouseholdAccount(
    UnitFacts Unit, string Owner, string? MaskedPhone, DateOnly Date, IReadOnlyList<AccountCharge> Charges, Money Prepaid, IReadOnlyList<LastPayment> Last)
{
    /// <summary>The other units of the same owners, whether they are paid along or not.</summary>
    public IReadOnlyList<OwnersUnit> Others { get; init; } = [];

    /// <summary>Units paid along, whose open charges are among <see cref="Charges"/>.</summary>
    public IReadOnlyList<string> Along => [.. Others.Where(other => other.PaidAlong).Select(other => other.Code)];

    public bool IsJoint => Others.Any(other => other.PaidAlong);

    public Owed Owed => Owed.Of(Charges.Select(charge => charge.AsOpen()));
    public Money Open => Owed.All;

    /// <summary>The principal of it that is overdue.</summary>
    public Money Overdue => Money.Sum(Charges.Where(charge => charge.IsOverdue(Date)).Select(charge => charge.Principal));
}

/// <summary>An open charge.</summary>
/// <param name="Fee">The late fee due on the day.</param>
/// <param name="Waived">Late fee waived before.</param>
/// <param name="WaiverAsked">Late fee that somebody has asked to waive.</param>
/// <param name="RatePerMille">Late fee in ‰ per day; null without.</param>
public sealed record AccountCharge(
    long Number, Period Period, string ItemName, DateOnly Due, int Priority, Money Principal, Money Fee, decimal? RatePerMille, ComputedCharge How, Money Waived = default, Money WaiverAsked = default)
{
    /// <summary>The unit it is charged to.</summary>
    public string UnitCode { get; init; } = "";

    public Money Open => Principal + Fee;
    public bool HasWaiver => Waived.IsPositive || WaiverAsked.IsPositive;
    public bool MayBeWaived => Fee.IsPositive && WaiverAsked.IsZero;
    public bool IsOverdue(DateOnly day) => Due < day;
    public int DaysLate(DateOnly day) => Math.Max(0, day.DayNumber - Due.DayNumber);

    internal OpenCharge AsOpen() => new(Number, Due, Priority, Principal, Fee);
}

/// <summary>Another unit of the same owner.</summary>
/// <param name="Overdue">The principal of it that is overdue.</param>
/// <param name="PaidAlong">Its charges are paid along at the counter.</param>
public sealed record OwnersUnit(string Code, Owed Owes, Money Overdue, bool PaidAlong)
{
    /// <summary>Late fees included.</summary>
    public Money Open => Owes.All;
}

/// <summary>A receipt of the household.</summary>
/// <param name="What">Items and periods, or that it was prepaid.</param>
/// <param name="CanReverse">Neither reversed nor a reversal.</param>
/// <param name="ReversalAsked">The request to reverse it that waits.</param>
public sealed record LastPayment(long Id, string ReceiptNo, DateOnly Date, string What, string Methods, Money Amount, string State, bool CanReverse, long? ReversalAsked = null);
