using System.Globalization;
using PropertyHub.Kernel;
using PropertyHub.Platform.Lists;
using PropertyHub.Ui;

namespace PropertyHub.Billing.Collection;

/// <summary>What the collection page shows, as it stands in its address: period, as-of, items, zone, page.</summary>
/// <param name="Items">None: those that count as property fee.</param>
/// <param name="Zone">Whose households not paid are listed; '-' for those in no zone, blank for all.</param>
internal sealed record CollectionAddress(ListRequest Request, Period Period, DateOnly AsOf, IReadOnlyList<string> Items, string Zone)
{
    public const string NoZone = "-";

    /// <param name="newest">The newest period that has charges, shown where the address names none.</param>
    public static CollectionAddress Read(string query, DateOnly today, Period? newest)
    {
        var request = ListAddress.Read(query);
        var asOf = request.FilterDate("as-of") ?? today;
        return new(request, Period.TryParse(request.Filter("period"), out var period) ? period : newest ?? Period.Of(asOf), asOf, request.FilterList("items"), request.Filter("zone") ?? "");
    }

    public string With(string name, string? value) => Href(Request.WithFilter(name, value));
    public string Href(ListRequest request) => "/billing/collection" + ListAddress.Write(request);

    /// <summary>The same figures as a workbook.</summary>
    public string Excel => $"/export/collection?period={Period}&as-of={Figures.Date(AsOf)}{(Items.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"&items={Uri.EscapeDataString(string.Join(',', Items))}"))}";

    public bool Shows(UnpaidHousehold household) => Zone.Length == 0 || household.Zone == (Zone == NoZone ? null : Zone);
}
