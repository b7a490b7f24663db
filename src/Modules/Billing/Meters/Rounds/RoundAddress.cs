using PropertyHub.Kernel;

namespace PropertyHub.Billing.Meters;

/// <summary>Addresses of a month's round and of a building in it.</summary>
internal static class RoundAddress
{
    public static string Of(Period period, string? item = null) => $"/billing/rounds?period={period}{Item(item)}";

    /// <param name="all">Meters that are read too.</param>
    public static string Enter(Period period, string building, string? item = null, bool all = false) =>
        $"/billing/rounds/{period}?building={Uri.EscapeDataString(building)}{Item(item)}{(all ? "&show=all" : "")}";

    public static string Held(Period? period = null) => "/billing/readings/held" + (period is { } month ? $"?period={month}" : "");

    static string Item(string? item) => string.IsNullOrEmpty(item) ? "" : $"&item={Uri.EscapeDataString(item)}";
}
