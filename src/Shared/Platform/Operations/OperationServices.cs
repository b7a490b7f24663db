using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PropertyHub.Kernel;
using PropertyHub.Platform.Audit;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Events;
using PropertyHub.Platform.Modules;

namespace PropertyHub.Platform.Operations;

/// <summary>What every change of data goes through: one write transaction with its audit lines, its news and its kept answer.</summary>
public sealed class OperationServices<TDb>(
    IDbContextFactory<TDb> factory, WriteContexts<TDb> writing, ICurrentActor actors, EstateClock clock, WriteGate gate, OutboxSignal signal, IDisplayNames names, IEnumerable<AppModule> modules,
    ILogger<TDb> log) where TDb : ModuleDb
{
    static readonly HotQuery<TDb, Guid, string> KeptResult = new((db, commandId) =>
        db.OperationResults.Where(result => result.CommandId == commandId).Select(result => result.Result));

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
        await using var first = await writing.CreateAsync(ct);
        var strategy = first.Database.CreateExecutionStrategy();
        var outcome = strategy.RetriesOnFailure
            ? await strategy.ExecuteAsync(async () =>
            {
                await using var db = await writing.CreateAsync(ct);
                return await AttemptAsync(db, actor, operation, commandId, apply, dryRun, ct);
            })
            : await AttemptAsync(first, actor, operation, commandId, apply, dryRun, ct);
        activity?.SetStatus(outcome.Succeeded ? ActivityStatusCode.Ok : ActivityStatusCode.Unset, outcome.Refusal?.Text.Key);
        return outcome;
    }

    async Task<Outcome<TResult>> AttemptAsync<TResult>(TDb db, Actor actor, string operation, Guid commandId,
        Func<Work<TDb>, CancellationToken, Task<Outcome<TResult>>> apply, bool dryRun, CancellationToken ct)
    {
        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (commandId != Guid.Empty && await KeptResult.FirstOrDefaultAsync(db, commandId, ct) is { } kept)
            return JsonSerializer.Deserialize<TResult>(kept)!;

        var now = clock.UtcNow;
        var work = new Work<TDb>(db, actor, now, clock.DateOf(now), operation);
        try
        {
            var result = await apply(work, ct);
            if (!result.Succeeded || dryRun)
                return result;
            await SaveAsync(work, operation, commandId, result.Value, ct);
            await transaction.CommitAsync(CancellationToken.None);
            if (work.News.Count > 0)
                signal.Set();
            return result;
        }
        catch (DbUpdateConcurrencyException conflict)
        {
            return await StaleAsync(new(conflict.Entries[0], null), ct);
        }
        catch (StaleRecordException stale)
        {
            return await StaleAsync(stale, ct);
        }
        catch (TextTooLongException text)
        {
            return new Refusal(PlatformTexts.TextTooLong(FieldOf(text.Property.DeclaringType.ClrType.Name, text.Property.Name), text.Longest)).At(text.Property.Name);
        }
    }

    static async Task SaveAsync<TResult>(Work<TDb> work, string operation, Guid commandId, TResult value, CancellationToken ct)
    {
        await work.Db.SaveChangesAsync(ct);
        foreach (var change in work.Db.AuditsRows ? work.Db.Changes : [])
            work.Audit(change.Kind, change.Entry.Metadata.ClrType.Name, AuditChanges.KeyOf(change.Entry), change.Details);
        await work.Db.InsertFewAsync(work.Trail, ct);
        await work.Db.InsertFewAsync(work.News, ct);
        if (commandId != Guid.Empty)
            await work.Db.InsertFewAsync(
                [new OperationResult { CommandId = commandId, Operation = operation, Actor = work.Actor.Name, At = work.Now, Result = JsonSerializer.Serialize(value) }], ct);
    }

    async Task<Refusal> StaleAsync(StaleRecordException stale, CancellationToken ct)
    {
        var (record, key, operation) = (stale.Record, stale.Key, stale.Operation);
        await using var db = await factory.CreateDbContextAsync(ct);
        var last = await db.AuditTrail.AsNoTracking().Where(line => line.Record == record && line.RecordKey == key && (operation == null || line.Operation == operation))
            .OrderByDescending(line => line.Id).FirstOrDefaultAsync(ct);
        if (last is null)
            return new Refusal(PlatformTexts.ChangedMeanwhile) { IsStale = true };
        var (who, at) = (await names.OfAsync(last.Actor, ct), clock.ToLocal(last.At).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        var fields = AuditDetails.Read(last.Details).Select(value => FieldOf(record, value.Field)).Where(words => words.Length > 0).Distinct().ToList();
        return new Refusal(last.Kind == AuditKind.Removed ? PlatformTexts.RemovedByAnother(who, at)
            : fields.Count == 0 ? PlatformTexts.ChangedByAnother(who, at) : PlatformTexts.FieldsChangedByAnother(who, at, fields)) { IsStale = true };
    }

    /// <summary>What a person calls a field, in the words of the module's trail; empty where there are none.</summary>
    string FieldOf(string record, string field) =>
        modules.FirstOrDefault(module => module.GetType().Assembly == typeof(TDb).Assembly)?.Trail?.Field(record, field)?.ToString() ?? "";
}
