namespace PropertyHub.Billing.Reversals;

/// <summary>Where reversals and waivers are shown.</summary>
internal static class ReversalAddress
{
    public const string Path = "/billing/reversals";

    /// <summary>One request, whatever became of it.</summary>
    public static string Of(long request) => $"{Path}?request={request}";
}
