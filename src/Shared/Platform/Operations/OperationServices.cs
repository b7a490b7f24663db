using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PropertyHub.Kernel;
using PropertyHub.Platform.Audit;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Events;

namespace PropertyHub.Platform.Operations;

/// <summary>What every change of data goes through: one write transaction with its audit lines, its news and its kept answer.</summary>
public sealed class OperationServices<TDb>(
    IDbContextFactory<TDb> factory, ICurrentActor actors, EstateClock clock, WriteGate gate, OutboxSignal signal, ILogger<TDb> log) where TDb : ModuleDb
{
    public EstateClock Clock => clock;

    internal async Task<Outcome<TResult>> RunAsync<TResult>(string operation, string? right, Guid commandId,
        Func<Work<TDb>, CancellationToken, Task<Outcome<TResult>>> apply, bool dryRun, CancellationToken ct)
    {
        var actor = await actors.GetAsync(ct);
        if (right is not null && !actor.May(right))
        {
            log.LogWarning("{Operation} refused to {Actor}: lacks {Right}", operation, actor.Name, right);
            return new Refusal(PlatformTexts.NotAllowed);
        }
        return await WriteAsync(actor, operation, commandId, apply, dryRun, ct);
    }

    internal async Task<Outcome<TResult>> WriteAsync<TResult>(Actor actor, string operation, Guid commandId,
        Func<Work<TDb>, CancellationToken, Task<Outcome<TResult>>> apply, bool dryRun, CancellationToken ct)
    {
        using var activity = PlatformTrace.Source.StartActivity(operation);
        using var pass = await gate.EnterAsync(ct);
        await using var outer = await factory.CreateDbContextAsync(ct);
        var published = false;
        var outcome = await outer.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var db = await factory.CreateDbContextAsync(ct);
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            if (await RepeatedAsync<TResult>(db, commandId, ct) is { } kept)
                return kept;

            var now = clock.UtcNow;
            var work = new Work<TDb>(db, actor, now, clock.DateOf(now), operation);
            var result = await apply(work, ct);
            if (!result.Succeeded || dryRun)
                return result;
            try
            {
                await SaveAsync(work, operation, commandId, result.Value, ct);
            }
            catch (DbUpdateConcurrencyException conflict)
            {
                return await ConflictAsync<TResult>(conflict, ct);
            }
            published = work.HasPublished;
            await transaction.CommitAsync(CancellationToken.None);
            return result;
        });
        if (published)
            signal.Set();
        activity?.SetStatus(outcome.Succeeded ? ActivityStatusCode.Ok : ActivityStatusCode.Unset, outcome.Refusal?.Text.Key);
        return outcome;
    }

    static async Task<Outcome<TResult>?> RepeatedAsync<TResult>(TDb db, Guid commandId, CancellationToken ct)
    {
        if (commandId == Guid.Empty)
            return null;
        var kept = await db.OperationResults.AsNoTracking().SingleOrDefaultAsync(result => result.CommandId == commandId, ct);
        return kept is null ? null : JsonSerializer.Deserialize<TResult>(kept.Result)!;
    }

    static async Task SaveAsync<TResult>(Work<TDb> work, string operation, Guid commandId, TResult value, CancellationToken ct)
    {
        await work.Db.SaveChangesAsync(ct);
        foreach (var change in work.Db.AuditsRows ? work.Db.Changes : [])
            work.Audit(change.Kind, change.Entry.Metadata.ClrType.Name, AuditChanges.KeyOf(change.Entry), change.Details);
        if (commandId != Guid.Empty)
            work.Db.OperationResults.Add(new OperationResult
            {
                CommandId = commandId, Operation = operation, Actor = work.Actor.Name, At = work.Now, Result = JsonSerializer.Serialize(value),
            });
        await work.Db.SaveChangesAsync(ct);
    }

    async Task<Outcome<T>> ConflictAsync<T>(DbUpdateConcurrencyException conflict, CancellationToken ct)
    {
        var entry = conflict.Entries[0];
        var (record, key) = (entry.Metadata.ClrType.Name, AuditChanges.KeyOf(entry));
        await using var db = await factory.CreateDbContextAsync(ct);
        var last = await db.AuditTrail.AsNoTracking().Where(line => line.Record == record && line.RecordKey == key)
            .OrderByDescending(line => line.Id).FirstOrDefaultAsync(ct);
        return last is null
            ? new Refusal(PlatformTexts.ChangedMeanwhile)
            : new Refusal(PlatformTexts.ChangedByAnother(last.Actor, clock.ToLocal(last.At).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)));
    }
}
