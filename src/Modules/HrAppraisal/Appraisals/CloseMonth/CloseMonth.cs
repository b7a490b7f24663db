using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing;
using PropertyHub.HrAppraisal.Data;
using PropertyHub.HrAppraisal.Forms;
using PropertyHub.HrAppraisal.Occurrences;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;
using PropertyHub.Platform.Settings;

namespace PropertyHub.HrAppraisal.Appraisals.CloseMonth;

/// <summary>HR closes a month and so publishes each form to its person (HR-04); forms that stayed closed when others reopened keep their term. With signatures missing it takes a right of its own and a reason, and such forms are marked 未签.</summary>
[Requires(HrRights.CloseMonth)]
internal sealed class CloseMonth(OperationServices<HrDb> services, ICollection collection, ISettings settings, AppealTerm term)
    : Operation<HrDb, CloseMonth.Command, MonthClosed>(services)
{
    public sealed record Command(Guid Id, Period Month, bool WithoutSignatures = false, string? Reason = null) : ICommand;

    protected override async Task<Outcome<MonthClosed>> ApplyAsync(Command command, Work<HrDb> work, CancellationToken ct)
    {
        var (month, db) = (command.Month, work.Db);
        if (await db.Months.SingleOrDefaultAsync(round => round.Month == month, ct) is not { } round)
            return new Refusal(Texts.MonthIsNotOpen(month));
        if (round.IsClosed)
            return new Refusal(Texts.MonthIsClosed(month));
        var forms = await db.Forms().Where(form => form.Month == month && form.State != AppraisalState.Closed).ToListAsync(ct);
        var unsigned = forms.Where(form => form.Scorers.Count == 0 || form.Next is not null).OrderBy(form => form.StaffNo, StringComparer.Ordinal).ToList();
        if (unsigned.Count > 0 && await WhyNotUnsignedAsync(command, work, unsigned, ct) is { } refusal)
            return refusal;
        var unapproved = forms.Where(form => form.ApprovedAt is null).OrderBy(form => form.StaffNo, StringComparer.Ordinal).ToList();
        if (unapproved.Count > 0 && await settings.GetAsync(HrSettings.LeaderApproves, month.Last, ct))
            return await ApprovalMissingAsync(unapproved, db, ct);

        var appealUntil = await term.EndAsync(work.Now, ct);
        await collection.RefreshAsync(month, work, ct);
        var sheet = await db.FormForAsync(month, ct);
        var confirmed = await db.ConfirmedAsync(month, ct);
        foreach (var form in forms)
            form.Close(Reckoning.Of(sheet, form, confirmed[form.StaffNo]), work.Now, appealUntil);
        round.Close(work.Actor, work.Now, unsigned.Count > 0 ? command.Reason?.Trim() : null);
        return new MonthClosed(forms.Count, unsigned.Count, await PendingAsync(month, db, ct));
    }

    static async Task<Refusal?> WhyNotUnsignedAsync(Command command, Work<HrDb> work, List<Appraisal> unsigned, CancellationToken ct)
    {
        if (!command.WithoutSignatures)
        {
            var names = await work.Db.Staff.AsNoTracking().ToDictionaryAsync(member => member.No, member => member.Name, ct);
            return new Refusal(Texts.SignaturesMissing(unsigned.Count)) { Details = [.. unsigned.Select(form => Line(form, names.GetValueOrDefault(form.StaffNo)))] };
        }
        if (!work.Actor.May(HrRights.CloseUnsigned))
            return new Refusal(Texts.CloseUnsignedNotAllowed);
        return string.IsNullOrWhiteSpace(command.Reason) ? new Refusal(Texts.CloseNeedsReason) : null;
    }

    static async Task<Refusal> ApprovalMissingAsync(List<Appraisal> forms, HrDb db, CancellationToken ct)
    {
        var names = await db.Staff.AsNoTracking().ToDictionaryAsync(member => member.No, member => member.Name, ct);
        return new Refusal(Texts.ApprovalMissing(forms.Count)) { Details = [.. forms.Select(form => Texts.ApprovalOf(form.StaffNo, names.GetValueOrDefault(form.StaffNo)))] };
    }

    static Text Line(Appraisal form, string? name) =>
        Texts.SignatureOf(form.StaffNo, name, form.InOrder.Where(column => !column.HasSigned).Select(column => column.Name));

    static async Task<IReadOnlyList<LeftOut>> PendingAsync(Period month, HrDb db, CancellationToken ct) =>
        await db.Occurrences.AsNoTracking().Where(occurrence => occurrence.Month == month && occurrence.State == OccurrenceState.Pending)
            .OrderBy(occurrence => occurrence.StaffNo).ThenBy(occurrence => occurrence.Item).ThenBy(occurrence => occurrence.Id)
            .Select(occurrence => new LeftOut(occurrence.StaffNo, occurrence.Item, occurrence.Date, occurrence.Description)).ToListAsync(ct);
}

/// <param name="Unsigned">Forms closed without all signatures.</param>
/// <param name="LeftOut">Occurrences that nobody had accepted or rejected; they cost nothing.</param>
internal sealed record MonthClosed(int Forms, int Unsigned, IReadOnlyList<LeftOut> LeftOut);

internal sealed record LeftOut(string StaffNo, int Item, DateOnly Date, string Description);
