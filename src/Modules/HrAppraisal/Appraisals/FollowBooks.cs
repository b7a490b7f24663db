using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing;
using PropertyHub.HrAppraisal.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Events;
using PropertyHub.Platform.Operations;

namespace PropertyHub.HrAppraisal.Appraisals;

/// <summary>Money was posted, taken or reversed: item 4 of the open forms of the touched months follows, until their first signature.</summary>
internal sealed class FollowBooks(OperationServices<HrDb> services, ICollection collection) : EventReceiver<HrDb, BooksChanged>(services)
{
    protected override async Task HandleAsync(BooksChanged news, Work<HrDb> work, CancellationToken ct)
    {
        foreach (var month in news.Periods.Select(Period.FromNumber))
            await collection.RefreshAsync(month, work, ct);
    }
}

static class CollectionEvidence
{
    /// <summary>Takes item 4's figures as of the month's last day into the forms that nobody has signed.</summary>
    public static async Task RefreshAsync(this ICollection collection, Period month, Work<HrDb> work, CancellationToken ct)
    {
        var forms = await work.Db.Appraisals.Where(form => form.Month == month && form.State != AppraisalState.Closed && form.FrozenAt == null).ToListAsync(ct);
        if (forms.Count == 0)
            return;
        var figures = (await collection.ByStewardAsync(month, month.Last, ct)).ToDictionary(figure => figure.StewardNo);
        foreach (var form in forms)
            form.Follow(figures.GetValueOrDefault(form.StaffNo)?.HouseholdsDue, figures.GetValueOrDefault(form.StaffNo)?.HouseholdsPaid, work.Now);
    }
}
