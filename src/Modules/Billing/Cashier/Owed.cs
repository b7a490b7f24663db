using PropertyHub.Kernel;

namespace PropertyHub.Billing.Cashier;

/// <summary>What is owed on a day, as every screen says it: the principal, and the late fee beside it.</summary>
public readonly record struct Owed(Money Principal, Money Fee)
{
    public Money All => Principal + Fee;

    internal static Owed Of(IEnumerable<OpenCharge> charges) => charges.Aggregate(default(Owed), (sum, charge) => new(sum.Principal + charge.Principal, sum.Fee + charge.Fee));
}
