using System.Globalization;
using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Billing.BillRuns;
using PropertyHub.Kernel;
using PropertyHub.Platform.LongWork;
using PropertyHub.Platform.Operations;
using PropertyHub.Testing;
using PropertyHub.Ui;

namespace PropertyHub.Billing.Tests.BillRuns;

public sealed class NewRunPageTests
{
    [Fact]
    public async Task Preview_then_post_once()
    {
        await using var host = await StartAsync();
        await using var page = Page(host);
        var run = page.Render<NewRunPage>();
        run.WaitForElement("fieldset.run-items input");
        run.FindAll("button.primary").Count.ShouldBe(1);

        run.Find("button.primary").Click();
        run.WaitForAssertion(() => run.Find("table.ledger tr.total").TextContent.ShouldContain("266.00"), TimeSpan.FromSeconds(20));
        run.Markup.ShouldContain("W2");
        (await host.QueryAsync(db => db.Charges.CountAsync())).ShouldBe(0);

        run.Find("button.primary").Click();
        run.WaitForAssertion(() => run.Find(".note a").GetAttribute("href").ShouldBe("/billing/ledger?from=2026-11&to=2026-11"), TimeSpan.FromSeconds(20));
        run.FindAll("button").ShouldNotContain(button => button.TextContent.Contains("记账 2", StringComparison.Ordinal));
        (await host.QueryAsync(db => db.Charges.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task Another_choice_drops_the_preview_and_without_the_right_nothing_can_be_posted()
    {
        await using var host = await StartAsync();
        host.ActAs("li", BillingRights.PreviewRun);
        await using var page = Page(host);
        var run = page.Render<NewRunPage>();
        run.WaitForElement("fieldset.run-items input");

        run.Find("button.primary").Click();
        run.WaitForAssertion(() => run.Find("table.ledger tr.total").TextContent.ShouldContain("266.00"), TimeSpan.FromSeconds(20));
        run.FindAll("button.primary").ShouldBeEmpty();
        run.FindAll("fieldset.run-items input")[0].Change(false);

        run.FindAll("table.ledger").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_choices_stand_in_the_address_and_are_made_by_it()
    {
        await using var host = await StartAsync();
        await using var page = Page(host);
        var address = page.Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>();
        address.NavigateTo("/billing/runs/new?period=2026-10&date=2026-11-20&items=WATER");
        var run = page.Render<NewRunPage>();
        run.WaitForElement("fieldset.run-items input");

        run.FindAll(".date-box input[type=text]").Select(box => box.GetAttribute("value")).ShouldBe(["2026-10", "2026-11-20"]);
        run.FindAll("fieldset.run-items input").Select(box => box.HasAttribute("checked")).ShouldBe([false, true]);

        run.FindAll("fieldset.run-items input")[0].Change(true);
        address.Uri.ShouldEndWith("/billing/runs/new?period=2026-10&date=2026-11-20");
        run.FindAll("fieldset.run-items input")[1].Change(false);
        run.FindAll(".date-box input[type=text]")[0].Change("2026-11");
        address.Uri.ShouldEndWith("?period=2026-11&date=2026-11-20&items=MGMT");
    }

    static async Task<ModuleHost> StartAsync()
    {
        var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-1-101"));
        await host.TariffsAsync(Files.Tariff("MGMT", "面积", 2.3m), Files.Tariff("WATER", "抄表", 1.8m, priority: 2));
        await host.ReadingsAsync(Files.Reading("W1", "1-1-101", "WATER", "2026-11", 0, 20), Files.Reading("W2", "1-1-101", "WATER", "2026-10", 0, 5));
        return host;
    }

    static BunitContext Page(ModuleHost host)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-Hans");
        var page = new BunitContext();
        page.JSInterop.Mode = JSRuntimeMode.Loose;
        page.JSInterop.SetupModule(_ => true).Mode = JSRuntimeMode.Loose;
        page.Services.AddSingleton<TimeProvider>(host.Time);
        page.Services.AddPropertyHubUi();
        page.Services.AddSingleton(host.Get<EstateClock>()).AddSingleton(host.Get<ICurrentActor>()).AddSingleton(host.Get<RunList>()).AddSingleton(host.Get<LongWorkRunner>());
        return page;
    }
}
