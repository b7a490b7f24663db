using PropertyHub.Archives;
using PropertyHub.Billing.Charges;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.BillRuns;

/// <summary>
/// Posts the charges of a period (BIL-04) and then uses the units' prepayment for their open charges (BIL-06). What is posted already is not
/// posted again: its sources are looked up while no other run can post.
/// </summary>
[Requires(BillingRights.PostRun)]
internal sealed class PostBillRun(OperationServices<BillingDb> services, IEstate estate) : Operation<BillingDb, PostBillRun.Command, RunSummary>(services)
{
    /// <param name="Items">Item codes; null or none for all.</param>
    /// <param name="PostedOn">Null for today.</param>
    /// <param name="MayBeFuture">The command line posts with the date given; pages refuse one that is still to come.</param>
    public sealed record Command(Guid Id, Period Period, IReadOnlyList<string>? Items = null, DateOnly? PostedOn = null, bool MayBeFuture = false) : ICommand;

    /// <summary>Told how far the run has come.</summary>
    public IProgress<WorkProgress>? Progress { get; set; }

    protected override async Task<Outcome<RunSummary>> ApplyAsync(Command command, Work<BillingDb> work, CancellationToken ct)
    {
        var postedOn = command.PostedOn ?? work.Today;
        if (postedOn > work.Today && !command.MayBeFuture)
            return new Refusal(BillRunTexts.FuturePostingDate(postedOn));

        work.AuditOnce();
        await work.Db.TakeChargeNumbersAsync(0, ct);
        Progress?.Report(new WorkProgress(BillRunTexts.StepGathering, 0, 0));
        var material = await new RunMaterialReader(estate).ReadAsync(work.Db, command.Period, command.Items, ct);
        if (RunCheck.Refuse(material) is { } refusal)
            return refusal;

        var posting = new RunPosting(work, material, postedOn, Progress);
        await posting.PostAsync(ct);
        Progress?.Report(new WorkProgress(BillRunTexts.StepPrepayment, 0, 0));
        var prepayment = await PrepaymentUse.ApplyAsync(work.Db, postedOn, ct);
        return Conclude(work, posting, prepayment);
    }

    static RunSummary Conclude(Work<BillingDb> work, RunPosting posting, PrepaymentUse prepayment)
    {
        var summary = posting.Tally.Summary(posting.PostedOn) with { RunId = posting.Run?.Id, PrepaymentUsed = prepayment.Used };
        if (posting.Run is { } run)
            (run.Charges, run.Total, run.PrepaymentUsed) = (summary.Charges, summary.Total, prepayment.Used);
        var periods = prepayment.Periods.Append(summary.Period.Number).Distinct().Order().ToList();
        work.AuditBatch(nameof(BillRun), summary.Period.ToString(), new
        {
            summary.RunId, summary.PostedOn, Items = string.Join(';', summary.Items.Select(item => item.ItemCode)), summary.Charges, Total = summary.Total.ToString(),
            PrepaymentUsed = prepayment.Used.ToString(), summary.HeldCount,
        });
        if (summary.Charges > 0 || !prepayment.Used.IsZero)
            work.Publish(new BooksChanged(Guid.NewGuid(), $"bill-run {summary.Period}", periods));
        return summary;
    }
}
