using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PropertyHub.Kernel;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Platform.Events;

/// <summary>Delivers the waiting events of one module.</summary>
public interface IOutboxDelivery
{
    /// <summary>Delivers what is due, in order per subject; returns how many were delivered. An event that fails waits, and holds up its own subject only.</summary>
    Task<int> DeliverAsync(CancellationToken ct);

    Task<int> WaitingAsync(CancellationToken ct);

    /// <summary>Whether another process delivers at present, or on another machine ended without a word less than half a minute ago.</summary>
    Task<bool> IsLeasedElsewhereAsync(CancellationToken ct);
}

sealed class OutboxDelivery<TDb>(IDbContextFactory<TDb> factory, WriteContexts<TDb> writing, IServiceScopeFactory scopes, EstateClock clock, WriteGate gate, ILogger<OutboxDelivery<TDb>> log)
    : IOutboxDelivery where TDb : ModuleDb
{
    const int BatchSize = 200;
    const string LeaseName = "outbox";
    static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(30);
    readonly string _owner = LeaseOwner.New();

    public async Task<int> WaitingAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        return await db.Outbox.CountAsync(message => message.DeliveredAt == null, ct);
    }

    public async Task<bool> IsLeasedElsewhereAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var now = clock.UtcNow;
        var holder = await db.Set<DeliveryLease>().Where(lease => lease.Name == LeaseName && lease.Owner != _owner && lease.Until >= now).Select(lease => lease.Owner).SingleOrDefaultAsync(ct);
        return holder is not null && !LeaseOwner.HasEnded(holder);
    }

    public async Task<int> DeliverAsync(CancellationToken ct)
    {
        var (delivered, leased) = (0, false);
        while (await IsAnyWaitingAsync(ct))
        {
            if (!await TakeLeaseAsync(ct))
                return delivered;
            leased = true;
            var done = await DeliverAsync(await NextBatchAsync(ct), ct);
            delivered += done;
            if (done == 0)
                break;
        }
        if (leased)
            await ReturnLeaseAsync(ct);
        return delivered;
    }

    async Task<bool> IsAnyWaitingAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        return await db.Outbox.AnyAsync(message => message.DeliveredAt == null, ct);
    }

    /// <summary>Read under the lease: what another delivered meanwhile is not in it.</summary>
    async Task<List<OutboxMessage>> NextBatchAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        return await db.Outbox.AsNoTracking().Where(message => message.DeliveredAt == null)
            .OrderBy(message => message.Id).Take(BatchSize).ToListAsync(ct);
    }

    async Task<int> DeliverAsync(List<OutboxMessage> batch, CancellationToken ct)
    {
        var heldUp = new HashSet<string>();
        var done = 0;
        foreach (var message in batch)
        {
            if (heldUp.Contains(message.Subject))
                continue;
            if (message.NextAttemptAt > clock.UtcNow || !await DeliverAsync(message, ct))
                heldUp.Add(message.Subject);
            else
                done++;
        }
        return done;
    }

    async Task<bool> DeliverAsync(OutboxMessage message, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<ScopedActor>().Value = Actor.System;
            foreach (var handler in scope.ServiceProvider.GetServices<IEventReceiver>().Where(handler => handler.EventName == message.Name))
                await handler.HandleAsync(message.EventId, message.Body, ct);
            await UpdateAsync(message, sent => sent.DeliveredAt = clock.UtcNow, ct);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "Event {Event} {Id} could not be delivered", message.Name, message.EventId);
            await UpdateAsync(message, failed => Postpone(failed, failure), ct);
            return false;
        }
    }

    void Postpone(OutboxMessage message, Exception failure)
    {
        message.Attempts++;
        message.NextAttemptAt = clock.UtcNow.AddSeconds(Math.Min(3600, Math.Pow(2, message.Attempts)));
        message.Error = failure.Message.Length > 2000 ? failure.Message[..2000] : failure.Message;
    }

    async Task UpdateAsync(OutboxMessage message, Action<OutboxMessage> change, CancellationToken ct)
    {
        using var pass = await gate.EnterAsync(ct);
        await using var db = await writing.CreateAsync(ct);
        db.Outbox.Attach(message);
        change(message);
        await db.SaveChangesAsync(CancellationToken.None);
    }

    async Task<bool> TakeLeaseAsync(CancellationToken ct)
    {
        using var pass = await gate.EnterAsync(ct);
        await using var db = await writing.CreateAsync(ct);
        try
        {
            return await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(ct);
                var taken = await TakeLeaseAsync(db, ct);
                await transaction.CommitAsync(ct);
                return taken;
            });
        }
        catch (DbUpdateException)
        {
            return false; // another process made the first lease at the same moment
        }
    }

    async Task<bool> TakeLeaseAsync(TDb db, CancellationToken ct)
    {
        var now = clock.UtcNow;
        var taken = await db.Set<DeliveryLease>().Where(lease => lease.Name == LeaseName && (lease.Owner == _owner || lease.Until < now))
            .ExecuteUpdateAsync(set => set.SetProperty(lease => lease.Owner, _owner).SetProperty(lease => lease.Until, now + LeaseTime), ct);
        if (taken == 1)
            return true;
        if (await db.Set<DeliveryLease>().AsNoTracking().SingleOrDefaultAsync(lease => lease.Name == LeaseName, ct) is { } held)
            return LeaseOwner.HasEnded(held.Owner) && await db.Set<DeliveryLease>().Where(lease => lease.Name == LeaseName && lease.Owner == held.Owner)
                .ExecuteUpdateAsync(set => set.SetProperty(lease => lease.Owner, _owner).SetProperty(lease => lease.Until, now + LeaseTime), ct) == 1;
        db.Add(new DeliveryLease { Name = LeaseName, Owner = _owner, Until = now + LeaseTime });
        await db.SaveChangesAsync(ct);
        return true;
    }

    // Else the next command, a process of its own, would find it held by one that is gone.
    async Task ReturnLeaseAsync(CancellationToken ct)
    {
        using var pass = await gate.EnterAsync(ct);
        await using var db = await writing.CreateAsync(ct);
        await db.Set<DeliveryLease>().Where(lease => lease.Name == LeaseName && lease.Owner == _owner)
            .ExecuteUpdateAsync(set => set.SetProperty(lease => lease.Until, DateTime.UnixEpoch), ct);
    }
}
