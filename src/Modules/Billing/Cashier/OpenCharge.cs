using PropertyHub.Kernel;

namespace PropertyHub.Billing.Cashier;

/// <summary>What of a charge is open at a payment's date.</summary>
/// <param name="Number">费用编号; rises in the order of posting.</param>
/// <param name="Priority">优先级 of the tariff; the smaller is settled first.</param>
/// <param name="Fee">The late fee due at that date (BIL-12).</param>
internal readonly record struct OpenCharge(long Number, DateOnly Due, int Priority, Money Principal, Money Fee)
{
    public Money Open => Principal + Fee;

    /// <summary>The order of settlement without a choice (BIL-06): oldest due date, priority, number.</summary>
    public static int InOrderOfSettlement(OpenCharge a, OpenCharge b)
    {
        var order = a.Due.CompareTo(b.Due);
        if (order == 0)
            order = a.Priority.CompareTo(b.Priority);
        return order != 0 ? order : a.Number.CompareTo(b.Number);
    }

    /// <summary>Of at most <paramref name="money"/>, what this charge takes: its late fee first, then its principal.</summary>
    public ChargeShare Take(Money money)
    {
        var fee = Money.Min(money, Fee);
        return new(Number, fee, Money.Min(money - fee, Principal));
    }
}

/// <summary>What one charge gets out of a payment or out of prepayment.</summary>
internal readonly record struct ChargeShare(long Number, Money Fee, Money Principal)
{
    public Money Amount => Fee + Principal;
}

/// <summary>A charge picked at the counter, and how much of it is to be paid; null means as much as the money reaches.</summary>
internal readonly record struct ChosenCharge(long Number, Money? Amount = null);
