using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives;
using PropertyHub.HrAppraisal.Data;
using PropertyHub.HrAppraisal.Forms;
using PropertyHub.HrAppraisal.Occurrences;
using PropertyHub.HrAppraisal.Occurrences.AttachFiles;
using PropertyHub.HrAppraisal.Staff;
using PropertyHub.Kernel;
using PropertyHub.Platform.Files;
using PropertyHub.Platform.Operations;
using PropertyHub.Platform.Settings;

namespace PropertyHub.HrAppraisal.Appraisals.Sheet;

/// <summary>Reads one form with its evidence, as the reader may use it.</summary>
internal sealed class SheetQuery(IDbContextFactory<HrDb> factory, IEstate estate, ISettings settings, EstateClock clock, IDisplayNames names)
{
    const int PastShown = 5;

    /// <summary>The reader's own form, once it is published; to look at only.</summary>
    public async Task<SheetView?> ReadOwnAsync(Period month, Actor reader, CancellationToken ct)
    {
        if (reader.StaffNo is not { } staffNo || await ReadAsync(month, staffNo, reader, ct) is not { IsClosed: true } view)
            return null;
        return view with
        {
            IsOwn = true, PreviousNo = null, NextNo = null, MayDecide = false, MayNote = false, MayApprove = false, MaySendBack = false, MayAnswer = false, MayReopen = false,
            MayAppeal = view.Stage == FormStage.Published && reader.May(HrRights.SeeOwn),
        };
    }

    public async Task<SheetView?> ReadAsync(Period month, string staffNo, Actor reader, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        if (await db.Forms().AsNoTracking().SingleOrDefaultAsync(form => form.Month == month && form.StaffNo == staffNo, ct) is not { } form)
            return null;
        var reckoning = await db.ReckonAsync(form, ct);
        var staff = await db.Staff.AsNoTracking().ToDictionaryAsync(member => member.No, ct);
        var occurrences = await db.Occurrences.AsNoTracking().Include(occurrence => occurrence.Files).Where(occurrence => occurrence.Month == month && occurrence.StaffNo == staffNo)
            .OrderBy(occurrence => occurrence.Date).ThenBy(occurrence => occurrence.Id).ToListAsync(ct);
        var files = await FilesAsync(occurrences, form, reader, db, ct);
        var numbers = (await db.Appraisals.AsNoTracking().Where(other => other.Month == month).Select(other => other.StaffNo).ToListAsync(ct)).Order(StringComparer.Ordinal).ToList();
        var at = numbers.IndexOf(staffNo);
        var round = await db.Months.AsNoTracking().SingleOrDefaultAsync(round => round.Month == month, ct);
        var leaderApproves = await settings.GetAsync(HrSettings.LeaderApproves, month.Last, ct);
        var stage = form.StageAt(clock.UtcNow, leaderApproves);
        var mayLead = leaderApproves && form.State != AppraisalState.Closed && form.StaffNo != reader.StaffNo && reader.May(HrRights.Approve);
        var isScorer = form.StaffNo != reader.StaffNo && form.Scorers.Exists(column => column.StaffNo == reader.StaffNo);
        return new SheetView
        {
            Month = month, StaffNo = staffNo, Name = Of(staff, staffNo)?.Name ?? staffNo, Position = Of(staff, staffNo)?.Position ?? "", Department = Of(staff, staffNo)?.Department ?? "",
            Zones = [.. (await estate.ZonesAsync(month.Last, ct)).Where(zone => zone.StewardNo == staffNo).Select(zone => new SheetZone(zone.Code, zone.Name))],
            Place = at + 1, Count = numbers.Count, PreviousNo = at > 0 ? numbers[at - 1] : null, NextNo = at + 1 < numbers.Count ? numbers[at + 1] : null,
            State = form.State, Unsigned = form.Unsigned,
            HouseholdsDue = form.Rate.Due, HouseholdsPaid = form.Rate.Paid, Rate = form.Rate.Shown,
            Items = [.. reckoning.Form.Items.Zip(reckoning.Result.Items).Select(pair => Item(pair.First, pair.Second.Shown, reckoning, occurrences, staff, files))],
            Columns = [.. form.InOrder.Select(column => Column(column, reckoning, reader))],
            ProposedTotal = reckoning.ProposedTotal,
            Total = form.Total ?? reckoning.Result.Total,
            PayPercent = form.PayPercent ?? reckoning.Result.PayPercent,
            Recommendations = [.. reckoning.Result.Recommendations.Select(advice => FormTexts.Get("Recommendation_" + advice))],
            Pay = [.. reckoning.Form.Pay.OrderByDescending(band => band.AtLeast).Select(band => new SheetPay(band.AtLeast, band.Percent, band.TransferOrDismissal))],
            Weights = WeightsOf(form, reckoning.Form),
            Past = await PastAsync(month, staffNo, db, ct),
            Stage = stage, LeaderApproves = leaderApproves,
            ApprovedAt = Local(form.ApprovedAt), ApprovedBy = form.ApprovedBy, ApprovalReason = form.ApprovalReason,
            SentBackBy = form.SentBackBy, SentBackReason = form.SentBackReason,
            PublishedAt = Local(form.PublishedAt), ClosedBy = form.State == AppraisalState.Closed ? await names.OfAnyAsync(round?.ClosedBy, ct) : null, AppealUntil = Local(form.AppealUntil),
            Appeals = [.. form.Appeals.OrderBy(appeal => appeal.RaisedAt).Select(appeal => new SheetAppeal(appeal.Words, clock.ToLocal(appeal.RaisedAt), appeal.RaisedBy,
                appeal.Upheld, appeal.Answer, appeal.AnsweredBy, Local(appeal.AnsweredAt)))],
            MayApprove = mayLead && form.ApprovedAt is null,
            MaySendBack = mayLead && (form.ApprovedAt is not null || form.Scorers.Exists(column => column.HasSigned)),
            SeenAt = Local(form.SeenAt), IsNews = form.IsNews,
            ReopenReason = form.State == AppraisalState.Closed ? null : round?.ReopenReason, ReopenedBy = await names.OfAnyAsync(round?.ReopenedBy, ct),
            MayReopen = form.State == AppraisalState.Closed && form.StaffNo != reader.StaffNo && reader.May(HrRights.ReopenMonth),
            MayAnswer = stage == FormStage.Appealed && form.StaffNo != reader.StaffNo && reader.May(HrRights.AnswerAppeals),
            MayDecide = form.State != AppraisalState.Closed && isScorer && reader.May(HrRights.Score),
            MayNote = form.State != AppraisalState.Closed && reader.May(HrRights.NoteOccurrences),
        };
    }

    DateTime? Local(DateTime? moment) => moment is { } utc ? clock.ToLocal(utc) : null;

    static StaffMember? Of(Dictionary<string, StaffMember> staff, string no) => staff.GetValueOrDefault(no);

    static SheetItem Item(FormItem item, decimal? mean, Reckoning reckoning, List<Occurrence> occurrences, Dictionary<string, StaffMember> staff, Dictionary<Guid, SheetFile> files) =>
        new(item.Number, item.Title, item.Points, item.PerViolation, item.AllLostFrom, item.Kind == ItemKind.RateBands, reckoning.Proposed[item.Number].Points, mean)
        {
            Source = item.Source,
            Standards = [.. item.Standards.Select(standard => new SheetStandard(standard.Letter, standard.Text))],
            Occurrences = [.. occurrences.Where(occurrence => occurrence.Item == item.Number).Select(occurrence => new SheetOccurrence(occurrence.Id, occurrence.Date, occurrence.Description, occurrence.State)
            {
                Letter = occurrence.Standard,
                Standard = item.Standards.FirstOrDefault(standard => $"{standard.Letter}" == occurrence.Standard)?.Text,
                Evidence = occurrence.Evidence,
                NotedBy = Of(staff, occurrence.NotedBy ?? "")?.Name ?? occurrence.NotedBy,
                Reason = occurrence.DecisionReason,
                DecidedBy = occurrence.DecidedBy,
                Files = [.. occurrence.Files.Select(link => files.GetValueOrDefault(link.FileId)).OfType<SheetFile>().OrderBy(file => file.At).ThenBy(file => file.Name, StringComparer.Ordinal)],
            })],
        };

    async Task<Dictionary<Guid, SheetFile>> FilesAsync(List<Occurrence> occurrences, Appraisal form, Actor reader, HrDb db, CancellationToken ct)
    {
        var ids = occurrences.SelectMany(occurrence => occurrence.Files).Select(link => link.FileId).ToList();
        if (ids.Count == 0)
            return [];
        var files = await db.Files.AsNoTracking().Where(file => ids.Contains(file.Id)).ToListAsync(ct);
        var known = new Dictionary<string, string>();
        foreach (var account in files.Select(file => file.StoredBy).Distinct())
            known[account] = await names.OfAsync(account, ct);
        var mayRemove = form.State != AppraisalState.Closed && reader.May(HrRights.NoteOccurrences);
        return files.ToDictionary(file => file.Id, file => new SheetFile(file.Id, file.Name, FileAddresses.Of(EvidenceFiles.ModuleName, file.Id), file.Kind.IsImage(), file.Size,
            known[file.StoredBy], clock.ToLocal(file.StoredAt), mayRemove && file.StoredBy == reader.Name));
    }

    /// <summary>Empty when the scorers there are weigh the same.</summary>
    static IReadOnlyList<decimal> WeightsOf(Appraisal form, AppraisalForm sheet)
    {
        var weights = form.InOrder.Select(column => sheet.Weights.Of(column.Role)).ToList();
        return weights.Distinct().Count() > 1 ? weights : [];
    }

    SheetColumn Column(ScorerColumn column, Reckoning reckoning, Actor reader) =>
        new($"{column.Role}", FormTexts.Get("ScorerRole_" + column.Role), column.StaffNo, column.Name)
        {
            SignedAt = Local(column.SignedAt),
            SetBackAt = Local(column.SetBackAt),
            SetBackItem = column.SetBackItem,
            SetBackBecause = column.SetBackBecause,
            Scores = column.Scores.ToDictionary(score => score.Item, score => new SheetScore(score.Given, score.Proposed, score.Reason, score.Proposed == reckoning.Proposed[score.Item].Points)),
            Total = reckoning.TotalOf(column),
            Missing = reckoning.Missing(column),
            IsNext = reckoning.Appraisal.State != AppraisalState.Closed && reckoning.Appraisal.Next == column,
            IsMine = reader.May(HrRights.Score) && reckoning.Appraisal.Turn(column.Role, reader) is null,
        };

    static async Task<IReadOnlyList<PastMonth>> PastAsync(Period month, string staffNo, HrDb db, CancellationToken ct)
    {
        var past = await db.Appraisals.AsNoTracking().Where(form => form.StaffNo == staffNo && form.State == AppraisalState.Closed).ToListAsync(ct);
        return [.. past.Where(form => form.Month < month).OrderByDescending(form => form.Month).Take(PastShown)
            .Select(form => new PastMonth(form.Month, form.Rate.Shown, form.Total, form.PayPercent))];
    }
}
