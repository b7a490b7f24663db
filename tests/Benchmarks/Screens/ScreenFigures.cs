using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Host.Demo;
using PropertyHub.Host.Start;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Benchmarks.Screens;

/// <summary>What an open screen costs, and how fast the pages are when many are used at once: the whole host on the demonstration estate, the people in another process.</summary>
internal static class ScreenFigures
{
    public static async Task UseAsync(string folder, int screens, int seconds)
    {
        await using var host = await StartAsync(Path.Combine(folder.Length == 0 ? Directory.CreateTempSubdirectory("propertyhub-bench-").FullName : folder, "screens"));
        using var people = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["screen-load", host.Urls.First(), Word(screens), Word(seconds)]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var before = await HeapAsync(people, "first");
        Figures.Below($"heap of an idle screen, {screens} open", (await HeapAsync(people, "open") - before) / 1e6 / screens, 0.6, "MB");
        var said = (await people.StandardOutput.ReadLineAsync())!.Split(' ');
        Figures.Below($"{screens} screens in use, {said[0]} deeds, half of them under {said[2]} ms, 99 % under {said[4]} ms: 95 % under", double.Parse(said[3], CultureInfo.InvariantCulture), 300, "ms");
        Figures.Below($"{screens} screens in use, screens that failed", double.Parse(said[1], CultureInfo.InvariantCulture), 0, "");
        Console.Write(await people.StandardOutput.ReadToEndAsync());
        await people.WaitForExitAsync();
        await host.StopAsync();
    }

    static string Word(int number) => number.ToString(CultureInfo.InvariantCulture);

    static async Task<WebApplication> StartAsync(string data)
    {
        var app = AppBuilder.Build(["--applicationName=PropertyHub.Host", "--environment=Development", "--urls=http://127.0.0.1:0", $"--PropertyHub:DataDirectory={data}", "--Serilog:MinimumLevel:Default=Warning"]);
        if (await app.Services.GetRequiredService<DatabaseStart>().ReadyAsync(CancellationToken.None) is { } refusal)
            throw new InvalidOperationException(refusal.Text.ToString());
        await using (var scope = app.Services.CreateAsyncScope())
            if (await scope.ServiceProvider.GetRequiredService<DemoEmptiness>().HoldsAsync(CancellationToken.None) && await scope.ServiceProvider.GetRequiredService<DemoFill>().RunAsync(new Progress<WorkProgress>(), CancellationToken.None) is { } unfilled)
                throw new InvalidOperationException(unfilled.Text.ToString());
        Pipeline.Build(app);
        await app.StartAsync();
        return app;
    }

    /// <summary>What lives when that many screens are open and at rest.</summary>
    static async Task<double> HeapAsync(Process people, string when)
    {
        if (await people.StandardOutput.ReadLineAsync() != when)
            throw new InvalidOperationException("the screens could not be opened");
        await Task.Delay(TimeSpan.FromSeconds(3));
        var heap = Heap();
        await people.StandardInput.WriteLineAsync();
        return heap;
    }

    static double Heap()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
