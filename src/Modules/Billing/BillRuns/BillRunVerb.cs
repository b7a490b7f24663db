using PropertyHub.Kernel;
using PropertyHub.Platform.Modules;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.BillRuns;

/// <summary><c>bill-run 2026-11 --items MGMT,PARK --date 2026-11-01 --preview</c>.</summary>
internal sealed class BillRunVerb(PostBillRun post, PreviewBillRun preview, EstateClock clock) : IVerb
{
    const string PeriodName = "PERIOD";
    const string ItemsName = "--items";
    const string DateName = "--date";
    const string PreviewName = "--preview";

    public string Name => "bill-run";
    public Text Description => BillRunTexts.VerbBillRun;

    public IReadOnlyList<VerbParameter> Parameters { get; } =
    [
        new(PeriodName, VerbValue.Period, BillRunTexts.ParamPeriod, Required: true),
        new(ItemsName, VerbValue.List, BillRunTexts.ParamItems),
        new(DateName, VerbValue.Date, BillRunTexts.ParamDate),
        new(PreviewName, VerbValue.Flag, BillRunTexts.ParamPreview),
    ];

    public async Task<Outcome<VerbResult>> RunAsync(VerbArguments arguments, IProgress<WorkProgress> progress, CancellationToken ct)
    {
        var (period, items, date) = (arguments.Period(PeriodName)!.Value, arguments.List(ItemsName), arguments.Date(DateName));
        var onlyPreview = arguments.Flag(PreviewName);
        post.Progress = progress;
        var outcome = onlyPreview
            ? await preview.RunAsync(period, items, date, progress, ct)
            : await post.RunAsync(new PostBillRun.Command(Guid.NewGuid(), period, items, date, MayBeFuture: true), ct);
        return outcome.Succeeded ? Result(outcome.Value, onlyPreview) : outcome.Refusal!;
    }

    VerbResult Result(RunSummary run, bool onlyPreview) => new(run.ToText(onlyPreview))
    {
        Figures =
        [
            new("charges", BillRunTexts.Charges, run.Charges),
            new("total", BillRunTexts.Total, run.Total),
            new("prepaymentUsed", BillRunTexts.PrepaymentUsed, run.PrepaymentUsed),
            new("alreadyPosted", BillRunTexts.AlreadyPosted, run.AlreadyPosted),
            new("held", BillRunTexts.TableHeld, run.HeldCount),
        ],
        Tables = [.. RunTables.Of(run)],
        Warnings = [.. Warnings(run)],
    };

    IEnumerable<Text> Warnings(RunSummary run)
    {
        if (run.PostedOn > clock.Today)
            yield return BillRunTexts.PostingDateInFuture(run.PostedOn);
        if (run.HeldCount > 0)
            yield return BillRunTexts.HeldCount(run.HeldCount);
        foreach (var notes in new[] { run.Missing, run.Zero, run.Warnings })
            if (notes.NotListed > 0)
                yield return BillRunTexts.MoreNotes(notes.NotListed);
    }
}
