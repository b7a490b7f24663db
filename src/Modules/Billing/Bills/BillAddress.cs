namespace PropertyHub.Billing.Bills;

/// <summary>Where bills are printed.</summary>
internal static class BillAddress
{
    public const string Print = "/billing/bills/print";

    /// <summary>Of one household.</summary>
    public static string Of(string unitCode) => Of([unitCode]);

    /// <param name="query">Of the ageing list they were ticked in: its day, and the way back to it.</param>
    public static string Of(IEnumerable<string> unitCodes, string query = "") =>
        $"{Print}{(query.Length == 0 ? "?" : query + "&")}{string.Join('&', unitCodes.Select(code => $"unit={Uri.EscapeDataString(code)}"))}";
}
