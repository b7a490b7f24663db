using PropertyHub.Archives;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.History;

/// <summary>The meters of a unit with what they measured lately, on its page.</summary>
internal sealed class UnitMetersSection : IUnitSection
{
    public int Order => 20;
    public string Right => BillingRights.SeeAccounts;
    public Text Title => HistoryTexts.Meters;
    public Type Component => typeof(UnitMetersView);
}
