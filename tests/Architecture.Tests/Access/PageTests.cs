using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using PropertyHub.Platform.Modules;

namespace PropertyHub.Architecture.Tests.Access;

/// <summary>Rule 10: a page is not drawn without its right, and what is open to all says so.</summary>
public sealed class PageTests
{
    static readonly IReadOnlyList<Type> Pages = [.. House.Product.SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsDefined(typeof(RouteAttribute), inherit: false))];

    [Fact]
    public void A_page_names_its_right_or_is_open_in_so_many_words() =>
        House.None(House.Found(Pages).Where(page => !page.GetCustomAttributes().Any(attribute => attribute is IAuthorizeData or IAllowAnonymous)).Select(page => page.FullName!),
            "[RequiresPage(…)], or [AllowAnonymous], or [Authorize] for all who are signed in");

    [Fact]
    public void The_right_of_a_page_is_one_that_its_module_lists() =>
        House.None(from page in House.Found(Pages.Where(page => page.IsDefined(typeof(RequiresPageAttribute))))
                   where House.ModuleAssemblies.Contains(page.Assembly)
                   from requires in page.GetCustomAttributes<RequiresPageAttribute>()
                   where Types.ModuleOf(page).Rights.All(right => right.Name != requires.Right)
                   select $"{page.FullName}: {requires.Right}", "Rights are listed by the module, or no role can hold them");

    [Fact]
    public void A_tab_leads_to_a_page_and_asks_for_the_same_right()
    {
        var pages = Pages.SelectMany(page => page.GetCustomAttributes<RouteAttribute>().Select(route => (route.Template, page.GetCustomAttribute<RequiresPageAttribute>()?.Right)));
        var rights = pages.ToDictionary(page => page.Template, page => page.Right);
        House.None(House.Found(Types.AppModules.SelectMany(module => module.Pages)).Where(link => !rights.TryGetValue(link.Address, out var right) || right != link.Right)
            .Select(link => $"{link.Address} ({link.Right})"), "A tab and its page agree");
    }

    [Fact]
    public void No_two_pages_share_an_address() =>
        House.None(House.Found(Pages.SelectMany(page => page.GetCustomAttributes<RouteAttribute>().Select(route => route.Template))).GroupBy(address => address.ToLowerInvariant())
            .Where(same => same.Count() > 1).Select(same => same.Key), "Two pages of one address");
}
