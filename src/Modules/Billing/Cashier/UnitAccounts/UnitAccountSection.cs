using PropertyHub.Archives;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Cashier;

/// <summary>Balance, charges and payments on the page of a unit.</summary>
internal sealed class UnitAccountSection : IUnitSection
{
    public int Order => 10;
    public string Right => BillingRights.SeeAccounts;
    public Text Title => CashierTexts.SectionAccount;
    public Type Component => typeof(UnitAccountView);
}
