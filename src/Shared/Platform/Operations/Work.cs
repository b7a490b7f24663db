using System.Text.Json;
using PropertyHub.Kernel;
using PropertyHub.Platform.Audit;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Events;

namespace PropertyHub.Platform.Operations;

/// <summary>One transaction of one operation: the module's tables, who acts, and when.</summary>
public sealed class Work<TDb>(TDb db, Actor actor, DateTime now, DateOnly today, string operation) where TDb : ModuleDb
{
    const string VersionName = "Version";

    public TDb Db { get; } = db;
    public Actor Actor { get; } = actor;

    /// <summary>The moment the transaction began, UTC.</summary>
    public DateTime Now { get; } = now;

    /// <summary>The business date in the estate's time zone.</summary>
    public DateOnly Today { get; } = today;

    internal List<OutboxMessage> News { get; } = [];
    internal List<AuditEntry> Trail { get; } = [];

    /// <summary>
    /// Says which version of a record the person saw: when another has changed it since, the operation is refused with who that was.
    /// </summary>
    public void Expect(object record, int version)
    {
        var entry = Db.Entry(record);
        if ((int)entry.Property(VersionName).OriginalValue! != version)
            throw new StaleRecordException(entry, null);
    }

    /// <summary>Refuses because another has done the same operation to the record since the person saw it, and says who.</summary>
    public StaleRecordException Stale(object record) => new(Db.Entry(record), operation);

    /// <summary>Refuses because a record that the person saw is there no longer, and says who removed it.</summary>
    /// <param name="key">The parts of its key.</param>
    public StaleRecordException Removed<TRecord>(params object[] key) => new(typeof(TRecord).Name, AuditChanges.KeyOf(key), null);

    /// <summary>Counts a record as changed though only what hangs on it is, so that the second of two editors is told.</summary>
    public void Touch(object record) => Db.Entry(record).Property(VersionName).IsModified = true;

    /// <summary>Leaves news for other modules; it is kept with the change itself, or discarded with it.</summary>
    public void Publish<TEvent>(TEvent news) where TEvent : IEvent =>
        News.Add(new OutboxMessage { EventId = news.EventId, Name = TEvent.Name, Subject = news.Subject, Body = JsonSerializer.Serialize(news), At = Now });

    /// <summary>Says that many rows are about to change, which one <see cref="AuditBatch"/> will tell in place of a line per record.</summary>
    public void AuditOnce() => Db.AuditsRows = false;

    /// <summary>Audits what a run or an import did, once for all its rows.</summary>
    public void AuditBatch(string record, string key, object details)
    {
        AuditOnce();
        Audit(AuditKind.Batch, record, key, JsonSerializer.Serialize(details, AuditChanges.Json));
    }

    public void Audit(AuditKind kind, string record, string key, string? details = null) =>
        Trail.Add(new AuditEntry { At = Now, Actor = Actor.Name, Operation = operation, Kind = kind, Record = record, RecordKey = key, Details = details });
}
