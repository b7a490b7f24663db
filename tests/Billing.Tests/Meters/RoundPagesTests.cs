using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Meters;
using PropertyHub.Billing.Tariffs;
using PropertyHub.Billing.Tests.Reversals;
using PropertyHub.Kernel;
using PropertyHub.Testing;
using PropertyHub.Ui;
using Meter = PropertyHub.Billing.Meters.Meter;

namespace PropertyHub.Billing.Tests.Meters;

public sealed class RoundPagesTests
{
    static readonly Period November = new(2026, 11);

    [Fact]
    public async Task A_held_reading_shows_why_and_its_year_and_is_released_or_not_when_negative()
    {
        await using var host = await MetersAsync();
        await EnterAsync(host, 1, 40);
        await EnterAsync(host, 2, 5);
        host.ActAs("liu", BillingRights.PreviewRun, BillingRights.ReleaseReadings);
        await using var pages = new BillingPages(host);
        var page = pages.Open<HeldPage>("/billing/readings/held");

        page.WaitForAssertion(() => page.FindAll(".held-list tbody tr").Count.ShouldBe(2));
        page.Find(".held-one .note").TextContent.ShouldContain(MeterTexts.WhyTooHigh("40", "10", "30"));
        page.Find("svg.usage").GetAttribute("aria-label").ShouldBe(MeterTexts.ChartWords("2025-12 –；2026-01 –；2026-02 –；2026-03 –；2026-04 –；2026-05 –；2026-06 –；2026-07 –；2026-08 –；2026-09 –；2026-10 10；2026-11 40", "30"));
        await page.FindComponent<KeyScope>().Instance.OnKeyAsync("ArrowDown");
        page.WaitForAssertion(() => page.Find(".held-one .note").TextContent.ShouldContain(MeterTexts.WhyNegative("5", "10")));
        page.Find(".held-one .btn.primary").HasAttribute("disabled").ShouldBeTrue();
        await page.FindComponent<KeyScope>().Instance.OnKeyAsync("ArrowUp");
        await page.FindComponent<KeyScope>().Instance.OnKeyAsync("Alt+1");

        pages.ShouldTell(MeterTexts.Accepted("W1"));
        page.WaitForAssertion(() => page.FindAll(".held-list tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain("1-1-102"));
        (await host.QueryAsync(db => db.Readings.SingleAsync(reading => reading.MeterId == 1 && reading.Period == November))).AcceptedBy.ShouldBe("liu");
    }

    [Fact]
    public async Task A_double_click_releases_one_reading_and_not_the_next_which_nobody_has_seen()
    {
        await using var host = await MetersAsync();
        await EnterAsync(host, 1, 40);
        await EnterAsync(host, 2, 50);
        host.ActAs("liu", BillingRights.PreviewRun, BillingRights.ReleaseReadings);
        await using var pages = new BillingPages(host);
        var page = pages.Open<HeldPage>("/billing/readings/held");
        page.WaitForAssertion(() => page.FindAll(".held-list tbody tr").Count.ShouldBe(2));

        page.Find(".held-one .btn.primary").Click(new MouseEventArgs { Detail = 1 });
        page.WaitForAssertion(() => page.FindAll(".held-list tbody tr").ShouldHaveSingleItem());
        page.Find(".held-one .btn.primary").Click(new MouseEventArgs { Detail = 2 });

        page.FindAll(".held-list tbody tr").ShouldHaveSingleItem();
        (await host.QueryAsync(db => db.Readings.CountAsync(reading => reading.AcceptedBy == "liu"))).ShouldBe(1);
    }

    [Fact]
    public async Task Readings_are_typed_with_full_width_digits_and_a_slip_is_told_in_place()
    {
        await using var host = await MetersAsync();
        await using var pages = new BillingPages(host);
        host.ActAs("liu", BillingRights.EnterReadings);
        pages.Navigation.NavigateTo("/billing/rounds/2026-11?building=1");
        var page = pages.Render<RoundEntryPage>(with => with.Add(entry => entry.MonthText, "2026-11"));
        page.WaitForAssertion(() => page.FindAll(".entry tbody tr").Count.ShouldBe(2));

        page.Find("#read-0").Input(" １５．５ ");
        page.FindAll(".entry tbody tr")[0].TextContent.ShouldContain("5.5");
        page.Find("#read-0").KeyDown("Enter");
        page.WaitForAssertion(() => page.FindAll(".entry tbody tr")[0].TextContent.ShouldContain(MeterTexts.Saved));
        // what is saved is no longer kept as typed
        pages.JSInterop.VerifyInvoke("propertyHub.drafts.sent").Arguments[1].ShouldBeAssignableTo<IReadOnlyList<string>>()!.ShouldContain(page.Find("#read-0").GetAttribute("aria-label")!);
        page.Find("#read-1").Input("😀<b>龘</b>");
        page.FindAll(".entry tbody tr")[1].TextContent.ShouldContain(MeterTexts.NotANumber);
        page.Find("#read-1").KeyDown("Enter");
        page.Find("#read-1").Input("99999999999999999999999");
        page.Find("#read-1").KeyDown("Enter");
        page.WaitForAssertion(() => page.FindAll(".entry tbody tr")[1].TextContent.ShouldContain(MeterTexts.Get("ProblemOutOfRange")));

        (await host.QueryAsync(db => db.Readings.CountAsync(reading => reading.Period == November))).ShouldBe(1);
        (await host.QueryAsync(db => db.Readings.SingleAsync(reading => reading.Period == November))).Current.ShouldBe(15.5m);
    }

    static async Task EnterAsync(ModuleHost host, long meter, decimal usage)
    {
        host.ActAs("chen", BillingRights.EnterReadings);
        (await host.Get<EnterReading>().RunAsync(new(Guid.NewGuid(), meter, November, null, new(10, meter == 1 ? 10 + usage : usage), new(2026, 11, 24)))).Succeeded.ShouldBeTrue();
    }

    /// <summary>Two meters of building 1, each with a billed usage of 10 in October.</summary>
    static async Task<ModuleHost> MetersAsync()
    {
        var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-1-101").With(2, "1-1-102"));
        await host.QueryAsync(async db =>
        {
            db.Items.Add(new ChargeItem("WATER", "水费", ChargeKind.Metered, false));
            for (var id = 1; id <= 2; id++)
            {
                db.Meters.Add(new Meter { Id = id, Number = $"W{id}", UnitId = id, UnitCode = $"1-1-10{id}", ItemCode = "WATER" });
                var reading = new MeterReading { MeterId = id, Period = new(2026, 10), Billed = true };
                reading.Set(new(0, 10));
                db.Readings.Add(reading);
            }
            return await db.SaveChangesAsync();
        });
        return host;
    }
}
