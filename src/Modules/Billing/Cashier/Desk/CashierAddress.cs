namespace PropertyHub.Billing.Cashier;

/// <summary>The cashier's page with a household open, and with further units of the same payer along with it.</summary>
internal static class CashierAddress
{
    const char Between = ';';

    public static string Of(string unitCode, IEnumerable<string>? along = null) => $"/billing/cashier?unit={Uri.EscapeDataString(unitCode)}"
        + (along?.ToList() is { Count: > 0 } more ? $"&with={Uri.EscapeDataString(string.Join(Between, more))}" : "");

    public static IReadOnlyList<string> Read(string? along) => along?.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).ToList() ?? [];
}
