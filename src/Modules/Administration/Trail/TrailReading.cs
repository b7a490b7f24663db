using Microsoft.EntityFrameworkCore.Metadata;
using PropertyHub.Kernel;
using PropertyHub.Platform.Audit;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Modules;

namespace PropertyHub.Administration.Trail;

/// <summary>Turns lines of the audit trail into words: deeds, records, fields and values as their modules call them.</summary>
internal sealed class TrailReading(IEnumerable<AppModule> modules, TrailValues values)
{
    static readonly TrailWords Common = new(TrailTexts.Manager);

    readonly Dictionary<string, TrailWords?> _words = modules.ToDictionary(module => module.Name, module => module.Trail);

    public async Task<AuditRow> RowAsync(ModuleDb db, AuditEntry entry, CancellationToken ct)
    {
        var words = _words.GetValueOrDefault(db.Schema) ?? Common;
        var type = db.RecordType(entry.Record);
        var name = words.Value(entry.Record, entry.RecordKey)?.ToString() ?? await values.RecordAsync(db, type, entry.RecordKey, ct) ?? entry.RecordKey;
        return new(db.Schema, entry.Id, values.Local(entry.At), entry.Actor, words.Operation(entry.Operation) ?? Text.Verbatim(entry.Operation), entry.Kind,
            words.Record(entry.Record) ?? Common.Record(entry.Record) ?? Text.Verbatim(entry.Record), name, await ChangesAsync(db, words, type, entry, ct));
    }

    async Task<IReadOnlyList<AuditChange>> ChangesAsync(ModuleDb db, TrailWords words, IEntityType? type, AuditEntry entry, CancellationToken ct)
    {
        var changes = new List<AuditChange>();
        foreach (var (field, before, after) in AuditDetails.Read(entry.Details).OrderBy(noted => noted.Field == TrailValues.Checksum))
        {
            if ((words.Field(entry.Record, field) ?? Common.Field(entry.Record, field)) is not { } title)
                continue;
            if (entry.Kind == AuditKind.Added && after is "False" or "0" or "0.00")
                continue;
            var (was, became) = (await SaidAsync(before), await SaidAsync(after));
            if (was is not null || became is not null)
                changes.Add(was == became ? new(title, null, became) : new(title, was, became));

            async Task<string?> SaidAsync(string? raw) => string.IsNullOrEmpty(raw) ? null : await values.SaidAsync(db, words, type, field, raw, ct);
        }
        return changes;
    }
}
