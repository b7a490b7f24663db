using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.BillRuns;

/// <summary>Shows what a run would post (BIL-04), reckoned exactly as <see cref="PostBillRun"/> does, and changes nothing.</summary>
internal sealed class PreviewBillRun(IDbContextFactory<BillingDb> factory, IEstate estate, ICurrentActor actors, EstateClock clock)
{
    const int PartUnits = 500;

    /// <param name="items">Item codes; null or none for all.</param>
    /// <param name="postedOn">Null for today.</param>
    public async Task<Outcome<RunSummary>> RunAsync(Period period, IReadOnlyList<string>? items, DateOnly? postedOn, IProgress<WorkProgress>? progress, CancellationToken ct)
    {
        if (!(await actors.GetAsync(ct)).May(BillingRights.PreviewRun))
            return new Refusal(PlatformTexts.NotAllowed);
        progress?.Report(new WorkProgress(BillRunTexts.StepGathering, 0, 0));
        await using var db = await factory.CreateDbContextAsync(ct);
        var material = await new RunMaterialReader(estate).ReadAsync(db, period, items, ct);
        return RunCheck.Refuse(material) is { } refusal ? refusal : Reckon(material, postedOn ?? clock.Today, progress, ct);
    }

    static RunSummary Reckon(RunMaterial material, DateOnly postedOn, IProgress<WorkProgress>? progress, CancellationToken ct)
    {
        var calculation = new ChargeCalculation(material.Facts);
        var tally = new RunTally(material);
        foreach (var note in material.Missing.Concat(calculation.Notes))
            tally.Add(note);
        foreach (var unit in calculation.ByUnit())
        {
            ct.ThrowIfCancellationRequested();
            tally.Add(unit);
            if (calculation.UnitsDone % PartUnits == 0)
                progress?.Report(new WorkProgress(BillRunTexts.StepReckoning, calculation.UnitsDone, calculation.Units));
        }
        return tally.Summary(postedOn);
    }
}
