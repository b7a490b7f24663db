using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Charges;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Meters;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.BillRuns;

/// <summary>Writes the charges of a run with their sources, part by part, so that a large run does not fill the memory.</summary>
internal sealed class RunPosting(Work<BillingDb> work, RunMaterial material, DateOnly postedOn, IProgress<WorkProgress>? progress)
{
    const int PartRows = 5_000;
    readonly List<ChargeDraft> _drafts = [];
    readonly List<PostedSource> _sources = [];
    readonly List<long> _billedReadings = [];
    readonly Dictionary<long, ReadingFacts> _readings = material.Facts.Readings.ToDictionary(reading => reading.Id);

    public DateOnly PostedOn => postedOn;
    public RunTally Tally { get; } = new(material);

    /// <summary>Null while there is nothing to post.</summary>
    public BillRun? Run { get; private set; }

    public async Task PostAsync(CancellationToken ct)
    {
        var calculation = new ChargeCalculation(material.Facts);
        foreach (var note in material.Missing.Concat(calculation.Notes))
            Tally.Add(note);
        await SetHoldsAsync(ct);
        foreach (var unit in calculation.ByUnit())
        {
            Tally.Add(unit);
            _drafts.AddRange(unit.Drafts);
            foreach (var id in unit.ReadingsAtZero)
                AddSource(null, SourceKind.Reading, id, unit.Unit.Id, _readings[id].ItemCode, 0, default);
            if (_drafts.Count < PartRows)
                continue;
            await WriteAsync(ct);
            Report(calculation);
        }
        await WriteAsync(ct);
        Report(calculation);
    }

    async Task WriteAsync(CancellationToken ct)
    {
        if (_drafts.Count + _sources.Count == 0)
            return;
        await EnsureRunAsync(ct);
        var number = await work.Db.TakeChargeNumbersAsync(_drafts.Count, ct);
        var charges = new List<Charge>(_drafts.Count);
        foreach (var draft in _drafts)
        {
            foreach (var source in draft.Sources)
                AddSource(number, source.Kind, source.Id, draft.UnitId, draft.ItemCode, source.Kind == SourceKind.Days ? draft.PayerId ?? 0 : 0, source.Amount);
            charges.Add(ChargeOf(draft, number++));
        }
        await work.Db.BulkInsertAsync(charges, ct);
        await work.Db.BulkInsertAsync(_sources, ct);
        await MarkBilledAsync(ct);
        _drafts.Clear();
        _sources.Clear();
    }

    void Report(ChargeCalculation calculation) => progress?.Report(new WorkProgress(BillRunTexts.StepPosting, calculation.UnitsDone, calculation.Units));

    async Task EnsureRunAsync(CancellationToken ct)
    {
        if (Run is not null)
            return;
        Run = new BillRun
        {
            Period = material.Facts.Period, Items = string.Join(';', material.Facts.OnlyItems ?? []), PostedOn = postedOn, At = work.Now, By = work.Actor.Name,
        };
        work.Db.Runs.Add(Run);
        await work.Db.SaveChangesAsync(ct);
    }

    void AddSource(long? chargeNumber, SourceKind kind, long id, long unitId, string itemCode, long payerId, Kernel.Money amount)
    {
        _sources.Add(new PostedSource
        {
            ChargeNumber = chargeNumber, Kind = kind, SourceId = id, UnitId = unitId, ItemCode = itemCode, Period = material.Facts.Period, PayerId = payerId, Amount = amount,
        });
        if (kind == SourceKind.Reading)
            _billedReadings.Add(id);
    }

    Charge ChargeOf(ChargeDraft draft, long number) => new()
    {
        Number = number, RunId = Run!.Id, Period = draft.Period, UnitId = draft.UnitId, UnitCode = draft.UnitCode, PayerId = draft.PayerId, PayerName = draft.PayerName,
        ItemCode = draft.ItemCode, From = draft.From, To = draft.To, Quantity = draft.Quantity, UnitPrice = draft.UnitPrice, Amount = draft.Amount,
        DueDate = draft.DueDate, Priority = draft.Priority, LateFeeRatePerMille = draft.LateFeeRatePerMille, PostedOn = postedOn,
        Explanation = draft.Explanation.ToJson(),
    };

    async Task MarkBilledAsync(CancellationToken ct)
    {
        var ids = _billedReadings.ToArray();
        _billedReadings.Clear();
        if (ids.Length > 0)
            await work.Db.Readings.Where(reading => EF.Parameter(ids).Contains(reading.Id)).ExecuteUpdateAsync(set => set
                .SetProperty(reading => reading.Billed, true)
                .SetProperty(reading => reading.Version, reading => reading.Version + 1), ct);
    }

    /// <summary>Holds follow the billed readings before them, which may have changed since the readings came in.</summary>
    async Task SetHoldsAsync(CancellationToken ct)
    {
        foreach (var group in material.ChangedHolds.GroupBy(change => change.Hold))
            foreach (var ids in group.Select(change => change.ReadingId).Chunk(PartRows))
                await work.Db.Readings.Where(reading => EF.Parameter(ids).Contains(reading.Id)).ExecuteUpdateAsync(set => set
                    .SetProperty(reading => reading.Hold, group.Key)
                    .SetProperty(reading => reading.Version, reading => reading.Version + 1), ct);
    }
}
