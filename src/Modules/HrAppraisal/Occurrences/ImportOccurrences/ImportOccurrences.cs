using Microsoft.EntityFrameworkCore;
using PropertyHub.HrAppraisal.Appraisals;
using PropertyHub.HrAppraisal.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Imports;
using PropertyHub.Platform.Operations;

namespace PropertyHub.HrAppraisal.Occurrences.ImportOccurrences;

/// <summary>Takes in occurrences. A changed 状态 is an update until the month is closed; signatures under changed evidence are set back.</summary>
internal sealed class ImportOccurrences(OperationServices<HrDb> services) : Import<HrDb, OccurrenceRow>(services)
{
    public override string Kind => "occurrences";
    public override Text Title => Texts.KindOccurrences;
    public override string Right => HrRights.NoteOccurrences;
    protected override RowLayout<OccurrenceRow> Layout => OccurrenceRow.Layout;

    protected override async Task ApplyAsync(ImportBatch<OccurrenceRow> batch, Work<HrDb> work, CancellationToken ct)
    {
        var db = work.Db;
        var staff = (await db.Staff.Select(member => member.No).ToListAsync(ct)).ToHashSet();
        foreach (var row in batch.Rows)
            Check(row, batch, staff);
        if (batch.HasErrors)
            return;

        var months = batch.Rows.Select(row => row.Value.Month!.Value).Distinct().ToList();
        var closed = await ClosedAsync(months, db, ct);
        var known = await db.Occurrences.Where(occurrence => months.Contains(occurrence.Month)).ToListAsync(ct);
        var changed = new Dictionary<(Period Month, string StaffNo), Occurrence>();
        foreach (var (row, occurrence) in Pairing.Of(batch.Rows, known))
            Take(row, occurrence, batch, closed, changed, db);
        foreach (var occurrence in changed.Values)
            await db.EvidenceChangedAsync(occurrence, work.Now, ct);
    }

    static void Check(RowOf<OccurrenceRow> row, ImportBatch<OccurrenceRow> batch, HashSet<string> staff)
    {
        var (month, day) = (row.Value.Month!.Value, row.Value.Date!.Value);
        if (!month.Contains(day))
            batch.Refuse(row, OccurrenceRow.DateHeader, Texts.DateOutsideMonth(day, month));
        if (!staff.Contains(row.Value.StaffNo!))
            batch.Refuse(row, OccurrenceRow.StaffNoHeader, Texts.StaffIsUnknown(row.Value.StaffNo));
    }

    /// <summary>A month reopened for one form keeps the other forms closed.</summary>
    static async Task<Func<Period, string, bool>> ClosedAsync(List<Period> months, HrDb db, CancellationToken ct)
    {
        var rounds = (await db.Months.Where(round => round.ClosedAt != null).Select(round => round.Month).ToListAsync(ct)).ToHashSet();
        var forms = (await db.Appraisals.Where(form => months.Contains(form.Month) && form.State == AppraisalState.Closed)
            .Select(form => new { form.Month, form.StaffNo }).ToListAsync(ct)).Select(form => (form.Month, form.StaffNo)).ToHashSet();
        return (month, staffNo) => rounds.Contains(month) || forms.Contains((month, staffNo));
    }

    static void Take(RowOf<OccurrenceRow> row, Occurrence? occurrence, ImportBatch<OccurrenceRow> batch, Func<Period, string, bool> closed,
        Dictionary<(Period, string), Occurrence> changed, HrDb db)
    {
        var isNew = occurrence is null;
        var newState = isNew || !Pairing.SaysNothingNew(row.Value.State, occurrence!);
        var isChanged = newState || (batch.Has(OccurrenceRow.EvidenceHeader) && row.Value.Evidence != occurrence!.Evidence)
            || (batch.Has(OccurrenceRow.NotedByHeader) && row.Value.NotedBy != occurrence!.NotedBy);
        if (isChanged && closed(row.Value.Month!.Value, row.Value.StaffNo!))
        {
            batch.Refuse(row, OccurrenceRow.MonthHeader, Texts.MonthIsClosed(row.Value.Month));
            return;
        }
        if (isNew)
            db.Occurrences.Add(occurrence = Made(row.Value));
        else if (isChanged)
            Change(occurrence!, row.Value, newState, batch);
        if (newState)
            changed[(occurrence!.Month, occurrence.StaffNo)] = occurrence;
        (batch.Added, batch.Updated, batch.Unchanged) = (batch.Added + (isNew ? 1 : 0), batch.Updated + (!isNew && isChanged ? 1 : 0), batch.Unchanged + (isChanged ? 0 : 1));
    }

    static Occurrence Made(OccurrenceRow row) => new()
    {
        Month = row.Month!.Value, StaffNo = row.StaffNo!, Item = row.Item!.Value, Date = row.Date!.Value, Description = row.Description!,
        Evidence = row.Evidence, NotedBy = row.NotedBy, State = row.State ?? OccurrenceState.Pending,
    };

    static void Change(Occurrence occurrence, OccurrenceRow row, bool newState, ImportBatch<OccurrenceRow> batch)
    {
        if (newState)
            occurrence.TakeState(row.State!.Value);
        if (batch.Has(OccurrenceRow.EvidenceHeader))
            occurrence.Evidence = row.Evidence;
        if (batch.Has(OccurrenceRow.NotedByHeader))
            occurrence.NotedBy = row.NotedBy;
    }
}
