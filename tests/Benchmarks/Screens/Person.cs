using System.Net;
using System.Text.RegularExpressions;

namespace PropertyHub.Benchmarks.Screens;

/// <summary>Somebody at a desk: who signs in, which pages they go to, which keys they press.</summary>
internal sealed partial record Person(string Role, string[] Pages, string[] Keys)
{
    public static readonly Person[] All =
    [
        new("front-desk", ["/", "/archives/units", "/archives/units?page=7", "/archives/units/3-2-1502", "/archives/units?q=3-2", "/archives/chart?building=3"], []),
        new("cashier", ["/billing/cashier?unit=3-2-1502", "/billing/cashier?unit=1-1-101", "/billing/daybook", "/billing/ledger", "/billing/cashier?unit=5-1-302"], ["ArrowDown", "ArrowUp", "Alt+1", "Alt+A", "Space"]),
        new("steward", ["/", "/archives/units", "/billing/ageing", "/archives/units/1-1-101"], []),
        new("manager", ["/", "/billing/ledger", "/billing/collection", "/billing/ageing", "/appraisals", "/archives/units?page=40"], []),
    ];

    public async Task<CookieContainer> SignInAsync(string address)
    {
        var cookies = new CookieContainer();
        using var handler = new HttpClientHandler { CookieContainer = cookies };
        using var http = new HttpClient(handler);
        var page = await http.GetStringAsync(new Uri($"{address}/account/sign-in"));
        var fields = Hidden().Matches(page[page.IndexOf("account-demo", StringComparison.Ordinal)..]).Select(found => KeyValuePair.Create(Name().Match(found.Value).Groups[1].Value, WebUtility.HtmlDecode(Value().Match(found.Value).Groups[1].Value)));
        using var form = new FormUrlEncodedContent([.. fields.Where(field => field.Key.Length > 0).DistinctBy(field => field.Key), KeyValuePair.Create("demo", Role)]);
        using var answer = await http.PostAsync(new Uri($"{address}/account/sign-in"), form);
        if (answer.RequestMessage!.RequestUri!.AbsolutePath != "/")
            throw new InvalidOperationException($"{Role} could not sign in");
        return cookies;
    }

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
    private static partial Regex Hidden();

    [GeneratedRegex("name=\"([^\"]*)\"")]
    private static partial Regex Name();

    [GeneratedRegex("value=\"([^\"]*)\"")]
    private static partial Regex Value();
}
