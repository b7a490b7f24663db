using PropertyHub.Billing.LateFees;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Cashier;

/// <summary>The running balance of one posted charge: all that its late fee and its place in an allocation depend on.</summary>
/// <param name="posted">Posting date; nothing settles the charge before it.</param>
/// <param name="ratePerMille">Late fee in ‰ per day; null means off.</param>
internal sealed class ChargeBalance(long number, DateOnly posted, DateOnly due, int priority, Money original, decimal? ratePerMille = null)
{
    readonly List<PrincipalSettlement> _settlements = [];

    public long Number => number;
    public Money Original { get; } = original;
    public Money Principal { get; private set; } = original;

    /// <summary>Late fee settled or waived so far: frozen, it neither vanishes nor grows.</summary>
    public Money FeeSettledOrWaived { get; private set; }

    /// <summary>What is open for a payment of <paramref name="paid"/>.</summary>
    public OpenCharge At(DateOnly paid) =>
        new(number, due, priority, Principal, LateFee.Due(Original, due, ratePerMille, _settlements, FeeSettledOrWaived, Allocation.SettledOn(paid, posted)));

    /// <summary>Books a share. A reversal books the negated share on its own date.</summary>
    public void Settle(ChargeShare share, DateOnly paid)
    {
        FeeSettledOrWaived += share.Fee;
        if (share.Principal.IsZero)
            return;
        Principal -= share.Principal;
        _settlements.Add(new(Allocation.SettledOn(paid, posted), share.Principal));
    }

    public void WaiveFee(Money amount) => FeeSettledOrWaived += amount;
}
