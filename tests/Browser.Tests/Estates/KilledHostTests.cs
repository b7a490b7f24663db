using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PropertyHub.Administration.Accounts;
using PropertyHub.Host.Tests.Crash;
using PropertyHub.Testing;
using static Microsoft.Playwright.Assertions;

namespace PropertyHub.Browser.Tests.Estates;

/// <summary>SYS-08: the program is killed while it works; started again, its tray tells the truth.</summary>
public sealed class KilledHostTests(BrowserFixture browser)
{
    const int Rows = 40_000;
    const string File = "big-units.xlsx";

    [Fact]
    public async Task The_tray_follows_over_pages_and_reloads_and_says_after_the_kill_that_the_work_is_undone()
    {
        await using var estate = await TestHost.StartAsync("Development");
        foreach (var step in HostFixture.Steps().Where(step => step[1] == "staff"))
            await estate.CommandAsync(step);
        (await estate.Services.GetRequiredService<IDemoAccounts>().CreateAsync(CancellationToken.None)).Refusal.ShouldBeNull();
        await estate.StopAsync();

        string address;
        IBrowserContext window;
        await using (var host = Serve(estate, "http://127.0.0.1:0"))
        {
            address = await AddressAsync(host);
            window = await browser.OpenAsync(address);
            var page = await window.NewPageAsync();
            await page.GotoAsync("/account/sign-in");
            await page.Locator("button[name=demo][value=archivist]").ClickAsync();
            await Expect(page).ToHaveURLAsync(address + "/");
            await page.GotoAsync("/import/units");
            await (await Seat.FileFieldAsync(page)).SetInputFilesAsync(Workbook(estate));
            await Expect(page.Locator(".badge")).ToHaveTextAsync("1");
            await page.GotoAsync("/archives/units");
            await Expect(page.Locator(".badge")).ToHaveTextAsync("1");
            await page.Locator("[popovertarget=tray]").ClickAsync();
            await Expect(page.Locator(".tray .job")).ToContainTextAsync(File);
            await Seat.PictureAsync(page, "54-tray-running");
            await host.KillAsync();
        }

        await using (var host = Serve(estate, address))
        await using (window)
        {
            await AddressAsync(host);
            var page = await window.NewPageAsync();
            await page.GotoAsync("/archives/units");
            await page.Locator("[popovertarget=tray]").ClickAsync();
            var line = page.Locator(".tray-line");
            await Expect(line).ToContainTextAsync(File);
            await Expect(line).ToContainTextAsync("没做完");
            await Expect(line).ToContainTextAsync("什么也没有改动");
            await Expect(page.Locator(".badge")).ToHaveCountAsync(0);
            await Seat.PictureAsync(page, "55-tray-after-kill");
            await line.Locator("a").First.ClickAsync();
            await Expect(page).ToHaveURLAsync(address + "/import/units");
        }
    }

    static HostProcess Serve(TestHost estate, string address) =>
        HostProcess.Start(HostProcess.Host, estate.File("data"), "serve", "--environment=Development", $"--urls={address}");

    static async Task<string> AddressAsync(HostProcess host)
    {
        await host.SaysAsync("http://127.0.0.1");
        return host.Said[host.Said.LastIndexOf("http://127.0.0.1", StringComparison.Ordinal)..].Split('\n', ' ')[0].Trim();
    }

    static string Workbook(TestHost estate)
    {
        var sample = Workbooks.ReadFile(Path.Combine(HostFixture.Samples, "units.xlsx"));
        var code = sample[0].ToList().IndexOf("房屋编码");
        var rows = Enumerable.Range(1, Rows).Select(no => sample[1].Select((value, at) => (object?)(at == code ? $"99-1-{no}" : value)).ToArray());
        return Workbooks.File(estate.File(File), sample[0], [.. rows]);
    }
}
