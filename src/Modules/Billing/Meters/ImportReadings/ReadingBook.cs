using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Tariffs;
using PropertyHub.Kernel;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Imports;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.Meters;

/// <summary>The meters and readings that some rows of a file mean, as they would be with them.</summary>
internal sealed class ReadingBook(ImportBatch<ReadingRow> batch, Work<BillingDb> work, IReadOnlyDictionary<string, ChargeItem> items, TakenReadings taken)
{
    readonly Dictionary<(long MeterId, Period), MeterReading> _known = [];
    readonly List<Meter> _newMeters = [];
    readonly List<(MeterReading Reading, Meter Meter)> _taken = [];
    readonly List<MeterReading> _new = [];
    Dictionary<string, UnitFacts> _units = [];
    Dictionary<string, Meter> _meters = [];

    public async Task LoadAsync(IReadOnlyCollection<RowOf<ReadingRow>> rows, IEstate estate, CancellationToken ct)
    {
        var db = work.Db;
        var numbers = rows.Select(row => row.Value.MeterNo).Distinct(StringComparer.Ordinal).ToArray();
        _units = (await estate.UnitsAsync([.. rows.Select(row => row.Value.UnitCode).Distinct(StringComparer.Ordinal)], ct)).ToDictionary(unit => unit.Code, StringComparer.Ordinal);
        _meters = await db.Meters.AsNoTracking().Where(meter => EF.Parameter(numbers).Contains(meter.Number)).ToDictionaryAsync(meter => meter.Number, StringComparer.Ordinal, ct);
        foreach (var ofPeriod in rows.GroupBy(row => row.Value.Period!.Value, row => row.Value.MeterNo))
        {
            var (period, meterIds) = (ofPeriod.Key, ofPeriod.Where(_meters.ContainsKey).Select(number => _meters[number].Id).Distinct().ToArray());
            if (meterIds.Length > 0)
                foreach (var reading in await db.Readings.AsNoTracking().Where(reading => reading.Period == period && EF.Parameter(meterIds).Contains(reading.MeterId)).ToListAsync(ct))
                    _known[(reading.MeterId, period)] = reading;
        }
    }

    public void Take(RowOf<ReadingRow> row)
    {
        var value = row.Value;
        if (taken.EarlierRow(row) is { } earlier)
            batch.Refuse(row, ReadingRow.MeterColumn, MeterTexts.SameReadingInRow(Text.Ordinal(earlier)));
        else if (!_units.TryGetValue(value.UnitCode, out var unit))
            batch.Refuse(row, ReadingRow.UnitColumn, MeterTexts.NoSuchUnit(value.UnitCode));
        else if (!items.TryGetValue(value.ItemCode, out var item))
            batch.Refuse(row, ReadingRow.ItemColumn, MeterTexts.NoSuchItem(value.ItemCode));
        else if (item.Kind != ChargeKind.Metered)
            batch.Refuse(row, ReadingRow.ItemColumn, MeterTexts.ItemIsNotMetered(item.Code, TariffWords.Kinds[item.Kind]));
        else if (value.Values.Problem() is { } problem)
            batch.Refuse(row, ColumnOf(problem), MeterTexts.Get("Problem" + problem));
        else if (MeterOf(row, unit) is { } meter)
            Take(row, meter);
    }

    Meter? MeterOf(RowOf<ReadingRow> row, UnitFacts unit)
    {
        var value = row.Value;
        if (!_meters.TryGetValue(value.MeterNo, out var meter))
        {
            meter = new Meter { Id = taken.NextMeterId(), Number = value.MeterNo, UnitId = unit.Id, UnitCode = unit.Code, ItemCode = value.ItemCode };
            _newMeters.Add(_meters[meter.Number] = meter);
        }
        if (meter.UnitId != unit.Id)
            batch.Refuse(row, ReadingRow.UnitColumn, MeterTexts.MeterIsElsewhere(meter.Number, meter.UnitCode));
        else if (meter.ItemCode != value.ItemCode)
            batch.Refuse(row, ReadingRow.ItemColumn, MeterTexts.MeterIsOfOtherItem(meter.Number, meter.ItemCode));
        else
            return meter;
        return null;
    }

    void Take(RowOf<ReadingRow> row, Meter meter)
    {
        var value = row.Value;
        if (!_known.TryGetValue((meter.Id, value.Period!.Value), out var reading))
        {
            reading = new MeterReading { Id = taken.NextReadingId(), MeterId = meter.Id, Period = value.Period.Value, ReadOn = value.ReadOn };
            _new.Add(reading);
            batch.Added++;
        }
        else if (reading.Values == value.Values && (reading.ReadOn == value.ReadOn || value.ReadOn is null))
        {
            batch.Unchanged++;
            return;
        }
        else if (reading.Billed && reading.Values != value.Values)
        {
            batch.Refuse(row, ReadingRow.CurrentColumn, MeterTexts.AlreadyBilled(reading.Period, reading.Previous, reading.Current));
            return;
        }
        else
        {
            work.Db.Attach(reading);
            if (reading.Values != value.Values)
                reading.AcceptedBy = null;
            reading.ReadOn = value.ReadOn ?? reading.ReadOn;
            batch.Updated++;
        }
        reading.Set(value.Values);
        _taken.Add((reading, meter));
        taken.Add(reading, row.Number);
    }

    /// <summary>Holds what is odd against the usages billed before; a file changes none of those.</summary>
    public async Task HoldAsync(CancellationToken ct)
    {
        foreach (var group in _taken.Where(one => !one.Reading.Billed).GroupBy(one => one.Reading.Period))
        {
            var history = await UsageHistory.LoadAsync(work.Db, group.Key, [.. group.Select(one => one.Reading.MeterId)], ct);
            foreach (var (reading, meter) in group)
                reading.Hold = reading.AcceptedBy is null ? HoldRule.Check(reading.Values.Usage, history.Of(meter.Id)) : null;
            taken.AddHeld(group.Key, group.Where(one => one.Reading.Hold is not null));
        }
    }

    public async Task SaveAsync(CancellationToken ct)
    {
        await work.Db.BulkInsertAsync(_newMeters, ct);
        await work.Db.BulkInsertAsync(_new, ct);
        await work.Db.SaveChangesAsync(ct);
        work.Db.ChangeTracker.Clear();
    }

    static string ColumnOf(ReadingProblem problem) => problem switch
    {
        ReadingProblem.MaximumMissing or ReadingProblem.OverMaximum => ReadingRow.MaximumColumn,
        ReadingProblem.OldFinalMissing => ReadingRow.OldFinalColumn,
        ReadingProblem.NewInitialMissing => ReadingRow.NewInitialColumn,
        _ => ReadingRow.CurrentColumn,
    };
}
