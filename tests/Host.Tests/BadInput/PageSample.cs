using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using PropertyHub.Host.Shell;

namespace PropertyHub.Host.Tests.BadInput;

/// <summary>A page as its route tells of it, with something of the estate in the place of each parameter and query.</summary>
internal sealed partial class PageSample(Type page, string template)
{
    static readonly Dictionary<string, object> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Code"] = "1-1-101", ["unit"] = "1-1-403", ["building"] = "1", ["MonthText"] = "2026-11", ["month"] = "2026-11", ["period"] = "2026-11", ["StaffNo"] = "E011", ["Kind"] = "readings", ["show"] = "all",
    };

    /// <summary>Every page that lives on a line; what is posted as a form has a test of its own.</summary>
    public static readonly IReadOnlyDictionary<string, PageSample> All = Modules.Assemblies.Append(typeof(Modules).Assembly).SelectMany(assembly => assembly.GetTypes())
        .Where(type => !type.IsDefined(typeof(ExcludeFromInteractiveRoutingAttribute)) && type != typeof(NotFoundPage)).SelectMany(type => type.GetCustomAttributes<RouteAttribute>().Select(route => (type, route.Template)))
        .ToDictionary(found => found.Template, found => new PageSample(found.type, found.Template));

    /// <summary>Names of what it reads from the address beside the list's own.</summary>
    public IReadOnlyList<string> Queries { get; } = [.. Of<SupplyParameterFromQueryAttribute>(page).Select(found => found.Tells.Name ?? found.Property.Name)];

    public RouteData Route { get; } = new(page, Parameters(page, template).ToDictionary(part => part.Name, part => (object?)(part.PropertyType == typeof(string) ? Known[part.Name] : Any(page, part.PropertyType))));

    /// <summary>Where it shows the most.</summary>
    public string Query => "?" + string.Join('&', Queries.Where(Known.ContainsKey).Select(name => $"{name}={Known[name]}"));

    /// <summary>The route with bad words in the place of each of its parameters.</summary>
    public IEnumerable<RouteData> BadRoutes() =>
        from part in Parameters(page, template)
        from bad in part.PropertyType == typeof(long) ? [0L, -1L, long.MinValue, long.MaxValue] : part.PropertyType == typeof(Guid) ? [Guid.Empty] : BadWords.All.Values.Append("9999-12").Append("0001-01").Cast<object>()
        select new RouteData(page, Route.RouteValues.ToDictionary(value => value.Key, value => value.Key == part.Name ? bad : value.Value));

    static List<PropertyInfo> Parameters(Type page, string template) =>
        [.. Parameter().Matches(template).Select(part => page.GetProperty(part.Groups[1].Value)!)];

    static IEnumerable<(PropertyInfo Property, T Tells)> Of<T>(Type page) where T : Attribute =>
        page.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Where(property => property.IsDefined(typeof(T))).Select(property => (property, property.GetCustomAttribute<T>()!));

    // the second version of the appraisal form is the draft
    static object Any(Type page, Type type) => type == typeof(Guid) ? Guid.NewGuid() : page == typeof(HrAppraisal.Forms.FormPage) ? 2L : 1L;

    [GeneratedRegex(@"\{(\w+)(:\w+)?\}")]
    private static partial Regex Parameter();
}
