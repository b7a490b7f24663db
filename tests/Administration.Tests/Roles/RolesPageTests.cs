using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using PropertyHub.Administration.Accounts;
using PropertyHub.Platform.Modules;

namespace PropertyHub.Administration.Roles;

public class RolesPageTests
{
    [Fact]
    public async Task Ticking_a_right_and_saving_gives_it_to_the_role()
    {
        await using var host = await AdminHost.StartAsync();
        await host.OpenAsync("boss", "long enough", "administrator");
        await using var page = new BunitContext();
        page.JSInterop.Mode = JSRuntimeMode.Loose;
        page.Services.AddMudServices();
        page.Services.AddSingleton(host.Get<RoleBook>()).AddSingleton(host.Get<EditRole>());
        foreach (var module in host.Services.GetServices<AppModule>())
            page.Services.AddSingleton(module);

        var roles = page.Render<RolesPage>();
        page.Services.GetRequiredService<NavigationManager>().NavigateTo(roles.FindAll("a.role-pick").Single(link => link.TextContent.StartsWith("收银员", StringComparison.Ordinal)).GetAttribute("href")!);
        roles.WaitForAssertion(() => roles.Find("input[data-right='billing.payment.take']").HasAttribute("checked").ShouldBeTrue());
        roles.Find("button.primary").HasAttribute("disabled").ShouldBeTrue();
        roles.Find("input[data-right='billing.tariff.see']").Change(true);
        roles.Find("button.primary").Click();

        roles.WaitForAssertion(() => roles.Find("button.primary").HasAttribute("disabled").ShouldBeTrue());
        (await host.Get<RoleBook>().FindAsync(await host.RoleAsync("cashier"), default))!.Rights.Select(held => held.Right)
            .ShouldBe(["billing.payment.take", "billing.tariff.see"], ignoreOrder: true);
    }
}
