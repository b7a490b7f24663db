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
        var staff = (await work.Db.Staff.Select(member => member.No).ToListAsync(ct)).ToHashSet();
        var (rest, prints, months) = (OccurrenceRow.RestOf(batch), new List<RowPrint>(), new HashSet<Period>());
        foreach (var part in batch.Parts(ct))
            foreach (var row in part)
            {
                Check(row, batch, staff);
                prints.Add(new(row.Value.Identity, rest(row.Value), row.Value.State));
                months.Add(row.Value.Month!.Value);
            }
        if (!batch.HasErrors)
            await TakeAsync(batch, await PairAsync(prints, [.. months], rest, work.Db, ct), await ClosedAsync([.. months], work.Db, ct), work, ct);
    }

    static async Task TakeAsync(ImportBatch<OccurrenceRow> batch, Pairs pairs, Func<Period, string, bool> closed, Work<HrDb> work, CancellationToken ct)
    {
        var (taken, position) = (new TakenOccurrences(batch, work, closed), 0);
        foreach (var part in batch.PartsAgain(ct))
        {
            var some = part.Select((row, i) => (Row: row, Position: position + i)).Where(row => !pairs.IsSame(row.Position)).ToList();
            batch.Unchanged += part.Count - some.Count;
            position += part.Count;
            await taken.TakeAsync(some.ConvertAll(row => (row.Row, pairs.IdOf(row.Position))), ct);
        }
        await taken.TellEvidenceChangedAsync(ct);
    }

    static async Task<Pairs> PairAsync(List<RowPrint> rows, Period[] months, Func<OccurrenceRow, ulong> rest, HrDb db, CancellationToken ct)
    {
        var ofMonths = db.Occurrences.AsNoTracking().Where(occurrence => EF.Parameter(months).Contains(occurrence.Month));
        var known = new List<KnownPrint>(await ofMonths.CountAsync(ct));
        await foreach (var occurrence in ofMonths.AsAsyncEnumerable().WithCancellation(ct))
        {
            var row = OccurrenceRow.Of(occurrence);
            known.Add(new(occurrence.Id, row.Identity, rest(row), occurrence.State, occurrence.DecidedAt is not null));
        }
        return Pairing.Of(rows, known);
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
    static async Task<Func<Period, string, bool>> ClosedAsync(Period[] months, HrDb db, CancellationToken ct)
    {
        var rounds = (await db.Months.Where(round => round.ClosedAt != null).Select(round => round.Month).ToListAsync(ct)).ToHashSet();
        var forms = (await db.Appraisals.Where(form => EF.Parameter(months).Contains(form.Month) && form.State == AppraisalState.Closed)
            .Select(form => new { form.Month, form.StaffNo }).ToListAsync(ct)).Select(form => (form.Month, form.StaffNo)).ToHashSet();
        return (month, staffNo) => rounds.Contains(month) || forms.Contains((month, staffNo));
    }
}
