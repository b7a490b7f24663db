using PropertyHub.Kernel;

namespace PropertyHub.Billing.BillRuns;

internal static class RunCheck
{
    /// <summary>Why a run with this material is not begun at all, or null.</summary>
    public static Refusal? Refuse(RunMaterial material) =>
        material.UnknownItems.Count > 0 ? new Refusal(BillRunTexts.UnknownItems(material.UnknownItems))
        : material.Items.Count == 0 ? new Refusal(BillRunTexts.NoItems)
        : null;
}
