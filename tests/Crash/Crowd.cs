using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PropertyHub.Host.Demo;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Crash;

/// <summary>
/// Lets the clients work in the serving host. First each sends again what it had no answer to, and what it was told last; then it says
/// <see cref="Settled"/> and waits for a line of input; then all work until the process is killed, or its input ends.
/// </summary>
internal sealed class Crowd(Journal journal, IServiceScopeFactory scopes, IHostApplicationLifetime lifetime, EstateClock clock, IConfiguration settings) : BackgroundService
{
    public const string Settled = "settled";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await StartedAsync(stoppingToken);
        var clients = new Clients(journal, new Dice(ulong.Parse(settings["Crash:Seed"]!, CultureInfo.InvariantCulture)), clock.Today).All();
        foreach (var client in clients)
            await RepeatAsync(client, stoppingToken);
        Console.WriteLine(Settled);
        await Task.Run(NextLine, stoppingToken);
        _ = Task.Run(NextLine, stoppingToken);
        await Task.WhenAll(clients.Select(client => Task.Run(() => WorkAsync(client, stoppingToken), stoppingToken)));
    }

    Task StartedAsync(CancellationToken ct)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        return started.Task.WaitAsync(ct);
    }

    static void NextLine()
    {
        if (Console.In.ReadLine() is null)
            Environment.Exit(9);
    }

    async Task RepeatAsync(Client client, CancellationToken ct)
    {
        var own = journal.Ask(entries => entries.Where(entry => entry.Client == client.Actor.Name).ToList());
        if (own is [.., { State: EntryState.Tried } open])
            await DoAsync(client, new Deed(open.Kind, open.Id, open.Command), ct);
        if (own.LastOrDefault(entry => entry.State == EntryState.Told) is { } told)
        {
            var again = await SendAsync(client, new Deed(told.Kind, told.Id, told.Command), ct);
            if (!again.Succeeded || again.Value != told.Answer)
                journal.Add(told with { State = EntryState.Differs, Answer = again.Succeeded ? again.Value : null, Refusal = again.Refusal?.Text.ToString() });
        }
    }

    async Task WorkAsync(Client client, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            if (await client.Next() is { } deed)
                await DoAsync(client, deed, ct);
            await Task.Delay(client.Pause, ct);
        }
    }

    async Task DoAsync(Client client, Deed deed, CancellationToken ct)
    {
        var entry = new Entry(client.Actor.Name, deed.Kind, deed.Id, EntryState.Tried, deed.Command);
        journal.Add(entry);
        var outcome = await SendAsync(client, deed, ct);
        journal.Add(outcome.Refusal is { } refusal ? entry with { State = EntryState.Refused, Refusal = refusal.Text } : entry with { State = EntryState.Told, Answer = outcome.Value });
    }

    async Task<Outcome<Answer>> SendAsync(Client client, Deed deed, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ScopedActor>().Value = client.Actor;
        return await Deeds.DoAsync(scope.ServiceProvider, deed, ct);
    }
}
