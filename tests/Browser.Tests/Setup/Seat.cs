using Microsoft.Playwright;

namespace PropertyHub.Browser.Tests;

/// <summary>Somebody in front of a browser window of their own.</summary>
internal sealed class Seat(IBrowserContext window, IPage page) : IAsyncDisposable
{
    /// <summary>A folder for pictures of the stations, for people to look at; none are made without it.</summary>
    static readonly string? Pictures = Environment.GetEnvironmentVariable("PROPERTYHUB_TEST_PICTURES");

    public IPage Page => page;
    public IKeyboard Keys => page.Keyboard;

    /// <summary>Goes to a page by its address and waits until it can be used.</summary>
    public async Task GoAsync(string address)
    {
        await page.GotoAsync(address);
        await ReadyAsync();
    }

    /// <summary>Pages are drawn by the circuit, so what is drawn can be used.</summary>
    public async Task ReadyAsync()
    {
        await Assertions.Expect(page.Locator("main").First).Not.ToBeEmptyAsync();
        await Assertions.Expect(page.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
    }

    /// <summary>The smallest screen of an office.</summary>
    public Task ShowScreenAsync() => page.SetViewportSizeAsync(1280, 800);

    /// <summary>So high that nothing that sticks to an edge lies over a row: how much of a row it would hide hangs on how far the page is scrolled.</summary>
    public Task ShowWholeAsync() => page.SetViewportSizeAsync(1280, 5000);

    /// <summary>Waits until the page listens to a key; a person takes longer to look at it.</summary>
    public Task ListensAsync(string key) => page.WaitForFunctionAsync("key => window.propertyHub?.keys?.knows(key)", key);

    /// <summary>A field for files listens a moment after it is drawn; a person takes longer to find the file.</summary>
    public static async Task<ILocator> FileFieldAsync(IPage page, string within = "")
    {
        var field = $"{within} input[type=file]";
        await page.WaitForFunctionAsync("field => { const found = document.querySelector(field); return found && '_blazorInputFileNextFileId' in found; }", field);
        return page.Locator(field);
    }

    /// <summary>Does what the open dialog is about, with a reason where it asks for one, and waits until it is closed.</summary>
    public async Task AnswerAsync(string? reason = null)
    {
        await Assertions.Expect(page.Locator("[role=dialog]")).ToBeVisibleAsync();
        if (reason is not null)
            await page.Locator("[role=dialog] textarea, [role=dialog] input[type=text]").First.FillAsync(reason);
        await page.Locator(".dialog-foot .btn.primary, .dialog-foot .btn.danger").ClickAsync();
        await Assertions.Expect(page.Locator("[role=dialog]")).ToHaveCountAsync(0);
    }

    public ILocator this[string selector] => page.Locator(selector);

    public ILocator Button(string words) => page.GetByRole(AriaRole.Button, new() { Name = words });

    public async Task<IPage> TabAsync(string address)
    {
        var tab = await window.NewPageAsync();
        await tab.GotoAsync(address);
        return tab;
    }

    /// <summary>Clicks a link to a workbook and keeps the file.</summary>
    public async Task<string> DownloadAsync(TestHost host, ILocator link)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        (await download.FailureAsync()).ShouldBeNull();
        var path = host.File($"{Guid.NewGuid():N}-{download.SuggestedFilename}");
        await download.SaveAsAsync(path);
        return path;
    }

    /// <summary>Takes the standard sheet of a list from its Excel menu.</summary>
    public async Task<string> StandardSheetAsync(TestHost host, string kind)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Excel", Exact = true }).ClickAsync();
        return await DownloadAsync(host, page.Locator($"a[href^='/export/{kind}']"));
    }

    public Task PictureAsync(string name) => PictureAsync(page, name);

    public static async Task PictureAsync(IPage page, string name)
    {
        if (Pictures is not null)
            await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name}.png") });
    }

    public ValueTask DisposeAsync() => window.DisposeAsync();
}

internal static class Seats
{
    /// <summary>Signs in with one click as the demonstration account of a position.</summary>
    public static Task<Seat> SignInAsync(this BrowserFixture browser, HostFixture host, string position, string locale = "zh-CN") => browser.SignInAsync(host.Address, position, locale);

    /// <summary>The same by another way to the host.</summary>
    public static Task<Seat> SignInAsync(this BrowserFixture browser, Wire wire, string position) => browser.SignInAsync(wire.Address, position, "zh-CN");

    public static Task<Seat> SitDownAsync(this BrowserFixture browser, TestHost host, string locale = "zh-CN") => browser.SitDownAsync(host.Address, locale);

    static async Task<Seat> SignInAsync(this BrowserFixture browser, string address, string position, string locale)
    {
        var seat = await browser.SitDownAsync(address, locale);
        await seat.Page.GotoAsync("/account/sign-in");
        await seat[$"button[name=demo][value={position}]"].ClickAsync();
        await Assertions.Expect(seat.Page).ToHaveURLAsync(address + "/");
        await seat.ReadyAsync();
        return seat;
    }

    static async Task<Seat> SitDownAsync(this BrowserFixture browser, string address, string locale)
    {
        var window = await browser.OpenAsync(address, locale);
        return new Seat(window, await window.NewPageAsync());
    }
}
