using Microsoft.AspNetCore.Http;

namespace PropertyHub.Archives.BuildingChart;

/// <summary>What the chart shows, as it stands in the address: reload, back and a link sent to a colleague show the same.</summary>
/// <param name="Show">The entry of the legend that is filtered for; empty for all.</param>
/// <param name="Unit">The code of the chosen unit; empty for none.</param>
internal sealed record ChartAddress(string Building, bool ByArrears, string Show, string Unit)
{
    public const string Path = "/archives/chart";
    public const string Arrears = "arrears";

    public static string Of(string building, string? unit = null) => new ChartAddress(building, false, "", unit ?? "").ToString();

    public override string ToString() => Path + QueryString.Create(new (string Key, string Value)[]
    {
        ("building", Building), ("by", ByArrears ? Arrears : ""), ("show", Show), ("unit", Unit),
    }.Where(pair => pair.Value.Length > 0).Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)));
}
