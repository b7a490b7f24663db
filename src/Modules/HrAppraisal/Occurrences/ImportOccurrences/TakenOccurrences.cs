using Microsoft.EntityFrameworkCore;
using PropertyHub.HrAppraisal.Appraisals;
using PropertyHub.HrAppraisal.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Imports;
using PropertyHub.Platform.Operations;

namespace PropertyHub.HrAppraisal.Occurrences.ImportOccurrences;

/// <summary>Takes the rows of a file, each with the occurrence it stands for, and remembers whose evidence they change.</summary>
/// <param name="closed">Whether a person's form of a month is closed.</param>
internal sealed class TakenOccurrences(ImportBatch<OccurrenceRow> batch, Work<HrDb> work, Func<Period, string, bool> closed)
{
    readonly Dictionary<(Period Month, string StaffNo), Occurrence> _changed = [];

    public async Task TakeAsync(IReadOnlyList<(RowOf<OccurrenceRow> Row, long? Known)> part, CancellationToken ct)
    {
        var ids = part.Where(row => row.Known is not null).Select(row => row.Known!.Value).ToArray();
        var known = ids.Length == 0 ? [] : await work.Db.Occurrences.Where(occurrence => EF.Parameter(ids).Contains(occurrence.Id)).ToDictionaryAsync(occurrence => occurrence.Id, ct);
        foreach (var (row, id) in part)
            Take(row, id is null ? null : known[id.Value]);
        await work.Db.SaveChangesAsync(ct);
        work.Db.ChangeTracker.Clear();
    }

    /// <summary>Sets back the signatures under evidence that changed (HR-04).</summary>
    public async Task TellEvidenceChangedAsync(CancellationToken ct)
    {
        foreach (var occurrence in _changed.Values)
            await work.Db.EvidenceChangedAsync(occurrence, work.Now, ct);
    }

    void Take(RowOf<OccurrenceRow> row, Occurrence? occurrence)
    {
        var newState = occurrence is null || !Pairing.SaysNothingNew(row.Value.State, occurrence.State, occurrence.DecidedAt is not null);
        if (occurrence is not null && !newState && !SaysMore(row.Value, occurrence))
        {
            batch.Unchanged++;
            return;
        }
        if (closed(row.Value.Month!.Value, row.Value.StaffNo!))
        {
            batch.Refuse(row, OccurrenceRow.MonthHeader, Texts.MonthIsClosed(row.Value.Month));
            return;
        }
        if (occurrence is null)
            occurrence = Add(row.Value);
        else
            Change(occurrence, row.Value, newState);
        if (newState)
            _changed[(occurrence.Month, occurrence.StaffNo)] = occurrence;
    }

    bool SaysMore(OccurrenceRow row, Occurrence occurrence) =>
        (batch.Has(OccurrenceRow.EvidenceHeader) && row.Evidence != occurrence.Evidence) || (batch.Has(OccurrenceRow.NotedByHeader) && row.NotedBy != occurrence.NotedBy);

    Occurrence Add(OccurrenceRow row)
    {
        batch.Added++;
        var occurrence = new Occurrence
        {
            Month = row.Month!.Value, StaffNo = row.StaffNo!, Item = row.Item!.Value, Date = row.Date!.Value, Description = row.Description!,
            Evidence = row.Evidence, NotedBy = row.NotedBy, State = row.State ?? OccurrenceState.Pending,
        };
        work.Db.Occurrences.Add(occurrence);
        return occurrence;
    }

    void Change(Occurrence occurrence, OccurrenceRow row, bool newState)
    {
        batch.Updated++;
        if (newState)
            occurrence.TakeState(row.State!.Value);
        if (batch.Has(OccurrenceRow.EvidenceHeader))
            occurrence.Evidence = row.Evidence;
        if (batch.Has(OccurrenceRow.NotedByHeader))
            occurrence.NotedBy = row.NotedBy;
    }
}
