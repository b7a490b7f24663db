namespace PropertyHub.Billing.Bills;

/// <summary>Where bills are printed.</summary>
internal static class BillAddress
{
    public const string Print = "/billing/bills/print";

    /// <summary>Of one household.</summary>
    public static string Of(string unitCode) => Of([unitCode]);

    public static string Of(IEnumerable<string> unitCodes) => $"{Print}?{string.Join('&', unitCodes.Select(code => $"unit={Uri.EscapeDataString(code)}"))}";
}
