using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PropertyHub.Archives.Data;
using PropertyHub.Archives.People;
using PropertyHub.Kernel;
using PropertyHub.Platform.Audit;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Archives.Units.History;

/// <summary>What somebody changed by hand in the record of the unit or of its people, from what to what; personal data as the audit trail keeps them, masked.</summary>
internal sealed class EditHistory(IDbContextFactory<ArchivesDb> databases, IDisplayNames names, EstateClock clock) : IUnitHistory
{
    static readonly TrailWords Words = new(TrailTexts.Manager);

    public string Right => ArchivesRights.See;
    public string Key => "edits";
    public Text Kind => HistoryTexts.Edit;
    public string Icon => Ui.AppIcon.Pencil;

    public async Task<IReadOnlyList<UnitEvent>> OfAsync(UnitFacts unit, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var people = await db.People.AsNoTracking().Where(person => person.UnitId == unit.Id).Select(person => new { person.Id, person.Name }).ToDictionaryAsync(person => Plain(person.Id), person => person.Name, ct);
        var (unitKey, personKeys) = (Plain(unit.Id), people.Keys.ToArray());
        var entries = await db.AuditTrail.AsNoTracking().Where(entry => entry.Kind == AuditKind.Changed
            && ((entry.Record == nameof(Unit) && entry.RecordKey == unitKey) || (entry.Record == nameof(Person) && EF.Parameter(personKeys).Contains(entry.RecordKey)))).ToListAsync(ct);
        var told = new List<UnitEvent>();
        foreach (var entry in entries.OrderBy(entry => entry.At))
            if (Changes(db.Model.FindEntityType(entry.Record == nameof(Unit) ? typeof(Unit) : typeof(Person))!, entry) is { Count: > 0 } changes)
                told.Add(new(clock.DateOf(entry.At), HistoryTexts.Edited(people.GetValueOrDefault(entry.RecordKey) is { } name ? Text.Verbatim(name) : HistoryTexts.UnitRecord, changes), await names.OfAsync(entry.Actor, ct), At: entry.At));
        return told;
    }

    static string Plain(long id) => id.ToString(CultureInfo.InvariantCulture);

    /// <summary>Fields without words, such as checksums, and values the trail hides are of no use to a person.</summary>
    static List<string> Changes(IEntityType type, AuditEntry entry) =>
        [.. from change in AuditDetails.Read(entry.Details)
            where (change.Before ?? change.After) != "***"
            let field = Words.Field(entry.Record, change.Field)
            where field is not null
            select HistoryTexts.EditedField(field, Said(type, change.Field, change.Before), Said(type, change.Field, change.After)).ToString()];

    static string Said(IEntityType type, string field, string? value)
    {
        if (string.IsNullOrEmpty(value))
            return HistoryTexts.Nothing.ToString();
        var kind = type.FindProperty(field)?.ClrType;
        return kind is null ? value : Words.Value((Nullable.GetUnderlyingType(kind) ?? kind).Name, value)?.ToString() ?? value;
    }
}
