using System.Diagnostics;
using Microsoft.Playwright;

namespace PropertyHub.Browser.Tests;

/// <summary>Sees to it that there is a Chromium and a Chinese font, and fails loudly when it cannot: these tests are never skipped.</summary>
internal static class BrowserSetup
{
    const string Chosen = "PROPERTYHUB_TEST_BROWSER";
    static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

    /// <summary>The browser's path.</summary>
    public static async Task<string> PrepareAsync(IPlaywright playwright)
    {
        if ((Find(playwright) is null || !await HasChineseFontAsync()) && CanUseApt)
        {
            await RunAsync("apt-get", "update");
            await RunAsync("apt-get", "install", "-y", "--no-install-recommends", "fontconfig", "fonts-noto-cjk");
            if (Find(playwright) is null)
                await RunAsync("apt-get", "install", "-y", "--no-install-recommends", "chromium");
        }
        if (Find(playwright) is null)
        {
            Console.Error.WriteLine("No Chromium found: Playwright downloads its own.");
            Microsoft.Playwright.Program.Main(Environment.IsPrivilegedProcess && OperatingSystem.IsLinux() ? ["install", "--with-deps", "chromium"] : ["install", "chromium"]);
        }
        if (!await HasChineseFontAsync())
            throw new InvalidOperationException("No font has Chinese characters, so pages would show boxes. Install one, such as fonts-noto-cjk.");
        return Find(playwright) ?? throw new InvalidOperationException(
            $"No Chromium was found and none could be installed. Install one ('apt-get install chromium', or Google Chrome), or name its path in {Chosen}.");
    }

    static bool CanUseApt => OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && OnPath("apt-get") is not null;

    static string? Find(IPlaywright playwright)
    {
        if (Environment.GetEnvironmentVariable(Chosen) is { Length: > 0 } chosen)
            return File.Exists(chosen) ? chosen : throw new InvalidOperationException($"{Chosen} names {chosen}, which does not exist.");
        return Names.Select(OnPath).FirstOrDefault(path => path is not null) ?? (File.Exists(playwright.Chromium.ExecutablePath) ? playwright.Chromium.ExecutablePath : null);
    }

    static string? OnPath(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/bin").Where(folder => folder.Length > 0)
            .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    static async Task<bool> HasChineseFontAsync()
    {
        if (!OperatingSystem.IsLinux())
            return true;
        if (OnPath("fc-list") is not { } list)
            return false;
        using var process = Start(list, [":lang=zh"], redirect: true);
        var fonts = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return fonts.Length > 0;
    }

    static async Task RunAsync(string program, params string[] arguments)
    {
        Console.Error.WriteLine($"{program} {string.Join(' ', arguments)}");
        using var process = Start(program, arguments, redirect: false);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            Console.Error.WriteLine($"{program} ended with {process.ExitCode}.");
    }

    static Process Start(string program, string[] arguments, bool redirect)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = redirect, UseShellExecute = false };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        return Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start.");
    }
}
