using PropertyHub.Kernel;
using PropertyHub.Platform.Lists;
using PropertyHub.Ui;

namespace PropertyHub.Billing.Collection;

/// <summary>What the collection page shows, as it stands in its address: period, as-of, items, zone, building, page.</summary>
/// <param name="Items">None: those that count as property fee.</param>
/// <param name="Zone">The zone looked into; '-' for the buildings in none, blank for all.</param>
/// <param name="Building">The building looked into; blank for all.</param>
public sealed record CollectionAddress(ListRequest Request, Period Period, DateOnly AsOf, IReadOnlyList<string> Items, string Zone, string Building)
{
    public const string Path = "/billing/collection";
    public const string NoZone = "-";

    public bool IsWhole => Zone.Length + Building.Length == 0;

    /// <param name="newest">The newest period that has charges, shown where the address names none.</param>
    public static CollectionAddress Read(string query, DateOnly today, Period? newest)
    {
        var request = ListAddress.Read(query);
        var asOf = request.FilterDate("as-of") ?? today;
        return new(request, Period.TryParse(request.Filter("period"), out var period) ? period : newest ?? Period.Of(asOf), asOf,
            request.FilterList("items"), request.Filter("zone") ?? "", request.Filter("building") ?? "");
    }

    public string With(string name, string? value) => Href(Request.WithFilter(name, value));
    public string Href(ListRequest request) => Path + ListAddress.Write(request);

    /// <summary>The same question of a narrower place, or of a wider one.</summary>
    public string In(string zone, string building) => Href(Request.WithFilter("zone", zone).WithFilter("building", building));

    /// <summary>The same figures as a workbook.</summary>
    public string Excel => $"/export/collection?period={Period}&as-of={Figures.Date(AsOf)}{(Items.Count == 0 ? "" : $"&items={Escape(string.Join(',', Items))}")}";

    /// <summary>Who owes money of an age in a place.</summary>
    public string Ageing(string zone, string building, AgeingBucket? age) =>
        $"/billing/ageing?{(age is { } bucket ? $"age={bucket}&" : "")}as-of={Figures.Date(AsOf)}{(building.Length > 0 ? $"&building={Escape(building)}" : "")}{(zone.Length > 0 ? $"&zone={Escape(zone)}" : "")}";

    /// <summary>The charges of a unit that these figures are made of.</summary>
    public string Ledger(string unitCode) => $"/billing/ledger?q={Escape(unitCode)}&from={Period}{(Items.Count == 0 ? "" : $"&item={Escape(string.Join(',', Items))}")}&to={Period}";

    static string Escape(string value) => Uri.EscapeDataString(value);
}
