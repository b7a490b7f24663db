using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(PropertyHub.Browser.Tests.BrowserFixture))]

namespace PropertyHub.Browser.Tests;

/// <summary>One Chromium for all tests; each test opens a window of its own, with its own cookies.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    /// <summary>Containers have no sandbox, little shared memory and no graphics; and a test talks to nobody but the host.</summary>
    static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
        "--disable-default-apps", "--disable-sync", "--no-first-run", "--no-default-browser-check", "--metrics-recording-only",
    ];

    IPlaywright? _playwright;
    IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        // Tests share two processors with the host; what takes longer than this is not slow but broken.
        Assertions.SetDefaultExpectTimeout(30_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = await BrowserSetup.PrepareAsync(_playwright), Args = Arguments });
    }

    /// <summary>A window of 1280 × 800, the smallest screen of an office, in the reader's language.</summary>
    public Task<IBrowserContext> OpenAsync(string address, string locale = "zh-CN") =>
        _browser!.NewContextAsync(new() { BaseURL = address, Locale = locale, TimezoneId = "Asia/Shanghai", ViewportSize = new() { Width = 1280, Height = 800 } });

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
