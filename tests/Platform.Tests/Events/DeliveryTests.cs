using Microsoft.EntityFrameworkCore;
using PropertyHub.Platform.Events;

namespace PropertyHub.Platform.Tests.Events;

public sealed class DeliveryTests
{
    [Fact]
    public async Task News_is_delivered_once_and_in_order()
    {
        await using var host = await PlatformHost.StartAsync();
        foreach (var i in Enumerable.Range(1, 5))
            await host.KeepAsync($"a {i}");

        (await host.DeliverAsync()).ShouldBe(5);
        (await host.DeliverAsync()).ShouldBe(0);
        (await PinnedAsync(host)).ShouldBe(["a 1", "a 2", "a 3", "a 4", "a 5"]);
    }

    [Fact]
    public async Task What_was_handled_but_not_marked_is_not_handled_again()
    {
        await using var host = await PlatformHost.StartAsync();
        await host.KeepAsync("a 1");
        await host.DeliverAsync();
        await host.NotesAsync(db => db.Outbox.ExecuteUpdateAsync(set => set.SetProperty(message => message.DeliveredAt, (DateTime?)null)));

        (await host.DeliverAsync()).ShouldBe(1);
        (await PinnedAsync(host)).ShouldBe(["a 1"]);
    }

    [Fact]
    public async Task A_failing_one_waits_and_holds_up_its_own_subject_only()
    {
        await using var host = await PlatformHost.StartAsync();
        host.Faults.FailFor = "bad";
        await host.KeepAsync("bad 1");
        await host.KeepAsync("good 1");
        await host.KeepAsync("bad 2");

        (await host.DeliverAsync()).ShouldBe(1);
        (await PinnedAsync(host)).ShouldBe(["good 1"]);
        (await host.NotesAsync(db => db.Outbox.Where(message => message.Error != null).Select(message => message.Error).SingleAsync())).ShouldBe("the board is full");

        host.Faults.FailFor = null;
        host.Time.Advance(TimeSpan.FromMinutes(1));
        (await host.DeliverAsync()).ShouldBe(2);
        (await PinnedAsync(host)).ShouldBe(["good 1", "bad 1", "bad 2"]);
    }

    [Fact]
    public async Task The_lease_ends_with_the_delivery()
    {
        await using var host = await PlatformHost.StartAsync();
        await host.KeepAsync("a 1");
        await host.DeliverAsync();
        await LeaseAsync(host, LeaseOwner.New(), extend: false);

        await host.KeepAsync("a 2");
        (await host.DeliverAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Processes_that_take_the_first_lease_at_the_same_moment_do_not_fail()
    {
        await using var host = await PlatformHost.StartAsync();
        var others = Enumerable.Range(0, 6).Select(_ => host.Beside()).ToList();
        for (var round = 0; round < 10; round++)
        {
            await host.KeepAsync($"a {round}");
            await host.NotesAsync(db => db.Set<DeliveryLease>().ExecuteDeleteAsync());
            var delivered = await Task.WhenAll(others.Select(other => Task.Run(other.DeliverAsync)));
            delivered.Sum().ShouldBe(1);
        }
        foreach (var other in others)
            await other.DisposeAsync();
        (await PinnedAsync(host)).ShouldBe(Enumerable.Range(0, 10).Select(round => $"a {round}"));
    }

    [Fact]
    public async Task Another_who_delivers_is_left_to_it_until_its_lease_runs_out()
    {
        await using var host = await PlatformHost.StartAsync();
        await host.KeepAsync("a 1");
        await host.DeliverAsync();
        await LeaseAsync(host, LeaseOwner.Of("another-machine", 1, DateTime.UnixEpoch));
        await host.KeepAsync("a 2");
        (await host.DeliverAsync()).ShouldBe(0);

        await LeaseAsync(host, LeaseOwner.New());
        (await host.DeliverAsync()).ShouldBe(0, "its process is alive");

        host.Time.Advance(TimeSpan.FromMinutes(1));
        (await host.DeliverAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Who_was_killed_while_delivering_holds_nobody_up()
    {
        await using var host = await PlatformHost.StartAsync();
        await host.KeepAsync("a 1");
        await host.DeliverAsync();
        await host.KeepAsync("a 2");

        await LeaseAsync(host, LeaseOwner.Of(Environment.MachineName, Environment.ProcessId, DateTime.UnixEpoch));
        (await host.DeliverAsync()).ShouldBe(1, "its process number has gone to another");

        await host.KeepAsync("a 3");
        await LeaseAsync(host, LeaseOwner.Of(Environment.MachineName, int.MaxValue, DateTime.UnixEpoch));
        (await host.DeliverAsync()).ShouldBe(1, "its process is gone");
    }

    static Task LeaseAsync(PlatformHost host, string owner, bool extend = true) => host.NotesAsync(async db =>
    {
        var lease = await db.Set<DeliveryLease>().SingleAsync();
        lease.Owner = owner;
        if (extend)
            lease.Until = host.Time.GetUtcNow().UtcDateTime.AddSeconds(30);
        return await db.SaveChangesAsync();
    });

    static Task<List<string>> PinnedAsync(PlatformHost host) => host.BoardAsync(db => db.Pinned.OrderBy(pinned => pinned.Id).Select(pinned => pinned.Words).ToListAsync());
}
