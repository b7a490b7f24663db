using System.Diagnostics;
using PropertyHub.Crash;
using PropertyHub.Host.Demo;

namespace PropertyHub.Host.Tests.Crash;

/// <summary>The serving host is killed while clients post, pay, import and reverse; it starts again by itself, and nothing is lost or doubled.</summary>
[Collection(PreparedEstate.Group)]
public sealed class HostCrashTests(PreparedEstate estate)
{
    const int LatestMoment = 1500;

    [Fact]
    public async Task Killed_at_random_moments_it_loses_and_doubles_nothing()
    {
        var folder = estate.Copy();
        var (data, path) = (Path.Combine(folder, "data"), Path.Combine(folder, "journal"));
        var books = new Books(data);
        var seed = KillSeries.Seed();
        var dice = new Dice(seed);
        KillSeries.Tell($"PROPERTYHUB_TEST_SEED={seed}");
        for (var kills = 0; ; kills++)
        {
            await using var host = HostProcess.Start(HostProcess.Crowded, data, "serve", $"--Crash:Journal={path}", $"--Crash:Seed={seed + (ulong)kills}");
            await host.SaysAsync(Crowd.Settled);
            await ShouldBeWholeAsync(host, books, Journal.Read(path));
            if (kills == KillSeries.OfHost)
                break;

            var told = Told(path);
            host.Tell("go");
            while (Told(path) == told && !host.HasEnded)
                await Task.Delay(5, TestContext.Current.CancellationToken);
            await Task.Delay(dice.Below(LatestMoment), TestContext.Current.CancellationToken);
            host.HasEnded.ShouldBeFalse(host.Complained);
            await host.KillAsync();
        }
        books.Integrity.ShouldBe("ok");
        Report(Journal.Read(path), books);
    }

    static async Task ShouldBeWholeAsync(HostProcess host, Books books, List<Entry> journal)
    {
        host.Complained.ShouldBeEmpty("it starts without a complaint");
        using (var client = new HttpClient())
            (await client.GetAsync(new Uri(Address(host), "health"), TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        await DeliveredAsync(books);
        await books.ShouldVerifyAsync();
        books.ShouldHoldExactly(journal);
        var (sent, handled) = books.Events;
        handled.ShouldBe(sent, "events handled once each");
    }

    static async Task DeliveredAsync(Books books)
    {
        var patience = Stopwatch.StartNew();
        while (books.Waiting > 0 && patience.Elapsed < TimeSpan.FromSeconds(20))
            await Task.Delay(50, TestContext.Current.CancellationToken);
        books.Waiting.ShouldBe(0, "waiting events are delivered after the start");
    }

    static Uri Address(HostProcess host) => new(host.Said[host.Said.LastIndexOf("http://127.0.0.1", StringComparison.Ordinal)..].Split('\n', ' ')[0].Trim() + "/");

    static int Told(string path) => Journal.Read(path).Count(entry => entry.State == EntryState.Told);

    static void Report(List<Entry> journal, Books books)
    {
        foreach (var kind in journal.Where(entry => entry.State == EntryState.Told).DistinctBy(entry => entry.Id).GroupBy(entry => entry.Kind))
            KillSeries.Tell($"{kind.Key}: {kind.Count()} told, {kind.Sum(entry => entry.Answer!.Count)} rows");
        var tries = journal.Where(entry => entry.State == EntryState.Tried).GroupBy(entry => entry.Id).Count(tries => tries.Count() > 1);
        KillSeries.Tell($"{KillSeries.OfHost} kills; {tries} commands without an answer sent again; {journal.Count(entry => entry.State == EntryState.Refused)} refused; {books.Events.Sent} events; {books.Count("Charges")} charges, {books.Count("Payments")} payments and reversals");
    }
}
