using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Administration;
using PropertyHub.Host.Desks;
using PropertyHub.HrAppraisal;
using PropertyHub.Platform.Modules;

namespace PropertyHub.Benchmarks.Pages;

/// <summary>A page and what its first view asks.</summary>
internal readonly record struct PageView(string Route, Func<Task> Read);

/// <summary>Server time of the first view of each list and record page: all that the page asks before it is drawn.</summary>
internal static class PageFigures
{
    const int Rounds = 15;
    const double Limit = 20;
    const int Slowest = 3;
    const int WarmRounds = 40;
    static readonly TimeSpan WarmTime = TimeSpan.FromSeconds(2);

    /// <param name="folder">Where the filled database stays for the next run; blank for one that goes with this run.</param>
    public static async Task ReadAsync(string folder, int units)
    {
        var count = new CommandCount();
        var kept = folder.Length == 0 ? null : Directory.CreateDirectory(Path.Combine(folder, "pages")).FullName;
        var isFilled = kept is not null && Directory.EnumerateFiles(kept).Any();
        await using var bench = await BillingBench.StartAsync(units, kept, archives: true, more: services => AddModules(services, count));
        if (!isFilled)
            await FillAsync(bench, units);
        await using var scope = bench.Scope();
        foreach (var page in ArchivesPages.Of(bench, scope).Concat(BillingPages.Of(bench, scope)).Concat(HrPages.Of(scope)).Concat(AdminPages.Of(scope)))
        {
            await WarmAsync(page);
            count.Take();
            await page.Read();
            var asked = count.Take();
            var began = Environment.CpuUsage.TotalTime;
            var milliseconds = 1000 * Figures.Median(await Figures.TimesAsync(Rounds, page.Read));
            var busy = (Environment.CpuUsage.TotalTime - began).TotalMilliseconds / Rounds;
            Figures.Below(FormattableString.Invariant($"{page.Route} ({asked.Count} questions, {busy:0.0} ms of processor)"), milliseconds, Limit, "ms");
            if (milliseconds > Limit)
                TellWhy(asked);
        }
    }

    /// <summary>A server that has run for a while has compiled its code for good.</summary>
    static async Task WarmAsync(PageView page)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        for (var i = 0; i < WarmRounds && (i == 0 || watch.Elapsed < WarmTime); i++)
            await page.Read();
    }

    static void TellWhy(IEnumerable<(double Ms, string Sql)> asked)
    {
        foreach (var (ms, sql) in asked.OrderByDescending(question => question.Ms).Take(Slowest))
            Console.WriteLine(FormattableString.Invariant($"           {ms,6:0.0} ms  {sql.ReplaceLineEndings(" ")}"));
    }

    static async Task FillAsync(BillingBench bench, int units)
    {
        await FindFigures.FillAsync(bench, units);
        await PageEstate.FillAsync(bench);
        await PageBooks.FillAsync(bench);
        await PageMeters.FillAsync(bench);
        await PageStaff.FillAsync(bench);
    }

    static void AddModules(IServiceCollection services, CommandCount count)
    {
        services.AddSingleton<IInterceptor>(count);
        foreach (var module in Host.Modules.All)
            services.AddSingleton(module);
        new HrAppraisalModule().AddServices(services);
        new AdministrationModule().AddServices(services);
        services.AddScoped<MyDesk>();
    }
}
