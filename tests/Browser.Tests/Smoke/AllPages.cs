using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace PropertyHub.Browser.Tests.Smoke;

/// <summary>The pages of the product, from their routes: a new one is tested without being listed.</summary>
internal static partial class AllPages
{
    static readonly Dictionary<string, string> Values = new()
    {
        ["{Code}"] = "1-1-101", ["{MonthText}"] = "2026-11", ["{StaffNo}"] = "E011", ["{Number:long}"] = "1", ["{PaymentId:long}"] = "1", ["{JointId:guid}"] = "6a1f0f1e-54a2-4d0b-9a55-0a4d6c1f7a11", ["{Kind}"] = "readings",
    };

    /// <summary>A page that opens on the present month, where it is of another.</summary>
    const string ScoredMonth = "/appraisals?month=2026-11";

    /// <summary>The routes of all pages, with something of the estate in the place of each parameter.</summary>
    public static IEnumerable<string> Addresses() => Host.Modules.Assemblies.Append(typeof(Host.Modules).Assembly).SelectMany(assembly => assembly.GetTypes())
        .SelectMany(page => page.GetCustomAttributes<RouteAttribute>()).Select(route => Parameter().Replace(route.Template, part => Values[part.Value])).Append(ScoredMonth).Order(StringComparer.Ordinal);

    /// <summary>A position that sees the page; null for one that is seen signed out.</summary>
    public static string? WhoMaySee(string address) => address.Split('/', '?')[1] switch
    {
        "account" => address == "/account/own-password" ? "administrator" : null,
        "billing" => address.Contains("cashier") || address.Contains("/print") ? "cashier" : "accountant",
        "archives" => "manager",
        "appraisals" or "staff" => "hr",
        _ => "administrator",
    };

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
