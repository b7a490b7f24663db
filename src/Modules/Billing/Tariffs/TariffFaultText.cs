using PropertyHub.Kernel;

namespace PropertyHub.Billing.Tariffs;

internal static class TariffFaultText
{
    /// <summary>What is wrong, and how to put it right.</summary>
    public static Text ToText(this TariffFault fault) =>
        fault.Tiers is { } tiers ? tiers.ToText() : TariffTexts.Get("Fault" + fault.Problem, fault.Detail);

    public static Text ToText(this TierFault fault) => TariffTexts.Get("Tier" + fault.Problem, fault.Part);
}
