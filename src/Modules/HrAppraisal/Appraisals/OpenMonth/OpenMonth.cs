using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives;
using PropertyHub.Billing;
using PropertyHub.HrAppraisal.Data;
using PropertyHub.HrAppraisal.Occurrences;
using PropertyHub.HrAppraisal.Staff;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;
using PropertyHub.Platform.Settings;

namespace PropertyHub.HrAppraisal.Appraisals.OpenMonth;

/// <summary>
/// Opens form 7.1 for each steward of a zone on the month's last day and collects the evidence (HR-04).
/// Done again it opens what has been added since, and renews scorers and figures of forms that nobody has signed.
/// </summary>
[Requires(HrRights.OpenMonth)]
internal sealed class OpenMonth(OperationServices<HrDb> services, IEstate estate, ICollection collection, ISettings settings) : Operation<HrDb, OpenMonth.Command, MonthOpened>(services)
{
    public sealed record Command(Guid Id, Period Month) : ICommand;

    protected override async Task<Outcome<MonthOpened>> ApplyAsync(Command command, Work<HrDb> work, CancellationToken ct)
    {
        var (month, db) = (command.Month, work.Db);
        if (await db.IsClosedAsync(month, ct))
            return new Refusal(Texts.MonthIsClosed(month));
        var stewards = (await estate.ZonesAsync(month.Last, ct)).Select(zone => zone.StewardNo).Where(no => no.Length > 0).Distinct().Order(StringComparer.Ordinal).ToList();
        if (stewards.Count == 0)
            return new Refusal(Texts.MonthHasNoStewards(month, month.Last));

        var staff = await StaffList.ReadAsync(work, settings, ct);
        var forms = await db.Forms().Where(form => form.Month == month).ToDictionaryAsync(form => form.StaffNo, ct);
        var figures = (await collection.ByStewardAsync(month, month.Last, ct)).ToDictionary(figure => figure.StewardNo);
        if (!await db.Months.AnyAsync(round => round.Month == month, ct))
            db.Months.Add(new AppraisalMonth { Month = month, OpenedAt = work.Now, OpenedBy = work.Actor.DisplayName });
        var opened = 0;
        foreach (var no in stewards.Where(staff.Knows))
        {
            if (!forms.TryGetValue(no, out var form))
            {
                db.Appraisals.Add(forms[no] = form = new Appraisal { Month = month, StaffNo = no });
                opened++;
            }
            form.Assign(staff.ScorersOf(no));
            form.Follow(figures.GetValueOrDefault(no)?.HouseholdsDue, figures.GetValueOrDefault(no)?.HouseholdsPaid, work.Now);
        }
        var pending = await db.Occurrences.CountAsync(occurrence => occurrence.Month == month && occurrence.State == OccurrenceState.Pending, ct);
        return new MonthOpened(opened, forms.Count, pending, [.. stewards.Where(no => !staff.Knows(no))]);
    }
}

/// <param name="Opened">Forms opened now.</param>
/// <param name="Forms">All forms of the month.</param>
/// <param name="Pending">Occurrences of the month that wait to be accepted or rejected.</param>
/// <param name="UnknownStewards">Numbers of stewards who are not on the staff list.</param>
internal sealed record MonthOpened(int Opened, int Forms, int Pending, IReadOnlyList<string> UnknownStewards);
