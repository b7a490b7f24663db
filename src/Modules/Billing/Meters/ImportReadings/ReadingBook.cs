using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Tariffs;
using PropertyHub.Kernel;
using PropertyHub.Platform;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Imports;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.Meters;

/// <summary>The meters and readings as they would be with the file's rows.</summary>
internal sealed class ReadingBook
{
    const int Named = 50;
    readonly ImportBatch<ReadingRow> _batch;
    readonly Work<BillingDb> _work;
    readonly Dictionary<string, UnitFacts> _units;
    readonly Dictionary<string, ChargeItem> _items;
    readonly Dictionary<string, Meter> _meters;
    readonly Dictionary<(string, Period), MeterReading> _known;
    readonly Dictionary<(string Meter, Period Period), int> _rowOf = [];
    readonly List<Meter> _newMeters = [];
    readonly List<(MeterReading Reading, Meter Meter, RowOf<ReadingRow> Row)> _taken = [];
    readonly List<MeterReading> _new = [];
    long _nextMeter;
    long _nextReading;

    ReadingBook(ImportBatch<ReadingRow> batch, Work<BillingDb> work, Dictionary<string, UnitFacts> units, List<ChargeItem> items, List<Meter> meters, List<MeterReading> known)
    {
        (_batch, _work, _units) = (batch, work, units);
        _items = items.ToDictionary(item => item.Code, StringComparer.Ordinal);
        _meters = meters.ToDictionary(meter => meter.Number, StringComparer.Ordinal);
        var numbers = meters.ToDictionary(meter => meter.Id, meter => meter.Number);
        _known = known.ToDictionary(reading => (numbers[reading.MeterId], reading.Period));
    }

    public static async Task<ReadingBook> LoadAsync(ImportBatch<ReadingRow> batch, Dictionary<string, UnitFacts> units, Work<BillingDb> work, CancellationToken ct)
    {
        var db = work.Db;
        var periods = batch.Rows.Select(row => row.Value.Period!.Value).Distinct().ToArray();
        var known = new List<MeterReading>();
        foreach (var period in periods)
            known.AddRange(await db.Readings.AsNoTracking().Where(reading => reading.Period == period).ToListAsync(ct));
        return new ReadingBook(batch, work, units, await db.Items.AsNoTracking().ToListAsync(ct), await db.Meters.AsNoTracking().ToListAsync(ct), known)
        {
            _nextMeter = await db.Meters.MaxAsync(meter => (long?)meter.Id, ct) + 1 ?? 1,
            _nextReading = await db.Readings.MaxAsync(reading => (long?)reading.Id, ct) + 1 ?? 1,
        };
    }

    public void Take(RowOf<ReadingRow> row)
    {
        var value = row.Value;
        if (!_rowOf.TryAdd((value.MeterNo, value.Period!.Value), row.Number))
            _batch.Refuse(row, ReadingRow.MeterColumn, MeterTexts.SameReadingInRow(_rowOf[(value.MeterNo, value.Period.Value)]));
        else if (!_units.TryGetValue(value.UnitCode, out var unit))
            _batch.Refuse(row, ReadingRow.UnitColumn, MeterTexts.NoSuchUnit(value.UnitCode));
        else if (!_items.TryGetValue(value.ItemCode, out var item))
            _batch.Refuse(row, ReadingRow.ItemColumn, MeterTexts.NoSuchItem(value.ItemCode));
        else if (item.Kind != ChargeKind.Metered)
            _batch.Refuse(row, ReadingRow.ItemColumn, MeterTexts.ItemIsNotMetered(item.Code, TariffWords.Kinds[item.Kind]));
        else if (value.Values.Problem() is { } problem)
            _batch.Refuse(row, ColumnOf(problem), MeterTexts.Get("Problem" + problem));
        else if (MeterOf(row, unit) is { } meter)
            Take(row, meter);
    }

    Meter? MeterOf(RowOf<ReadingRow> row, UnitFacts unit)
    {
        var value = row.Value;
        if (!_meters.TryGetValue(value.MeterNo, out var meter))
        {
            meter = new Meter { Id = _nextMeter++, Number = value.MeterNo, UnitId = unit.Id, UnitCode = unit.Code, ItemCode = value.ItemCode };
            _newMeters.Add(_meters[meter.Number] = meter);
        }
        if (meter.UnitId != unit.Id)
            _batch.Refuse(row, ReadingRow.UnitColumn, MeterTexts.MeterIsElsewhere(meter.Number, meter.UnitCode));
        else if (meter.ItemCode != value.ItemCode)
            _batch.Refuse(row, ReadingRow.ItemColumn, MeterTexts.MeterIsOfOtherItem(meter.Number, meter.ItemCode));
        else
            return meter;
        return null;
    }

    void Take(RowOf<ReadingRow> row, Meter meter)
    {
        var value = row.Value;
        if (!_known.TryGetValue((meter.Number, value.Period!.Value), out var reading))
        {
            reading = new MeterReading { Id = _nextReading++, MeterId = meter.Id, Period = value.Period.Value, ReadOn = value.ReadOn };
            _new.Add(reading);
            _batch.Added++;
        }
        else if (reading.Values == value.Values && (reading.ReadOn == value.ReadOn || value.ReadOn is null))
        {
            _batch.Unchanged++;
            return;
        }
        else if (reading.Billed && reading.Values != value.Values)
        {
            _batch.Refuse(row, ReadingRow.CurrentColumn, MeterTexts.AlreadyBilled(reading.Period, reading.Previous, reading.Current));
            return;
        }
        else
        {
            _work.Db.Attach(reading);
            if (reading.Values != value.Values)
                reading.AcceptedBy = null;
            reading.ReadOn = value.ReadOn ?? reading.ReadOn;
            _batch.Updated++;
        }
        reading.Set(value.Values);
        _taken.Add((reading, meter, row));
    }

    /// <summary>A previous reading other than the meter's last current one is odd, but not wrong.</summary>
    public async Task WarnOfGapsAsync(CancellationToken ct)
    {
        if (_taken.Count == 0)
            return;
        var last = await LastReadingsAsync(ct);
        var gaps = 0;
        foreach (var (reading, meter, row) in _taken)
        {
            var before = last[reading.MeterId].Where(other => other.Period < reading.Period).MaxBy(other => other.Period);
            if (before is null || before.Current == reading.Previous)
                continue;
            if (++gaps <= Named)
                _batch.Warn(MeterTexts.PreviousDiffers(row.Number, meter.Number, TypedNumber.Write(reading.Previous), TypedNumber.Write(before.Current)));
        }
        if (gaps > Named)
            _batch.Warn(MeterTexts.MorePreviousDiffer(gaps - Named));
        if (_taken.Count(taken => taken.Reading.ReadOn > _work.Today) is > 0 and var future)
            _batch.Warn(MeterTexts.DatesInFuture(future));
    }

    sealed record Last(Period Period, decimal Current);

    /// <summary>For each meter, the readings that may be the last before one of the file: those of the file, and the latest stored before it.</summary>
    async Task<ILookup<long, Last>> LastReadingsAsync(CancellationToken ct)
    {
        var db = _work.Db;
        var inFile = _taken.Select(taken => (taken.Reading.MeterId, taken.Reading.Period)).ToHashSet();
        var all = _taken.Select(taken => (taken.Reading.MeterId, new Last(taken.Reading.Period, taken.Reading.Current))).ToList();
        foreach (var period in _taken.Select(taken => taken.Reading.Period).Distinct())
            all.AddRange((await db.Readings.AsNoTracking()
                    .Where(reading => reading.Period < period && !db.Readings.Any(later => later.MeterId == reading.MeterId && later.Period > reading.Period && later.Period < period))
                    .Select(reading => new { reading.MeterId, reading.Period, reading.Current }).ToListAsync(ct))
                .Where(reading => !inFile.Contains((reading.MeterId, reading.Period)))
                .Select(reading => (reading.MeterId, new Last(reading.Period, reading.Current))));
        return all.ToLookup(pair => pair.MeterId, pair => pair.Item2);
    }

    public async Task HoldAsync(CancellationToken ct)
    {
        var held = 0;
        foreach (var group in _taken.Where(taken => !taken.Reading.Billed).GroupBy(taken => taken.Reading.Period))
        {
            var history = await UsageHistory.LoadAsync(_work.Db, group.Key, [.. group.Select(taken => taken.Reading.MeterId)], ct);
            foreach (var (reading, meter, _) in group)
            {
                reading.Hold = reading.AcceptedBy is null ? HoldRule.Check(reading.Values.Usage, history.Of(meter.Id)) : null;
                if (reading.Hold is { } reason && ++held <= Named)
                    _batch.Note(MeterTexts.HeldNote(meter.Number, meter.UnitCode, reading.Period, reading.Values.Usage, MeterTexts.Get("Hold" + reason)));
            }
        }
        if (held > Named)
            _batch.Note(MeterTexts.MoreHeld(held - Named));
        if (held > 0)
            _batch.Note(MeterTexts.HeldCount(held));
        _batch.Totals["held"] = held.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    public async Task SaveAsync(CancellationToken ct)
    {
        _batch.Progress(PlatformTexts.StepSaving, 0, _taken.Count);
        await _work.Db.BulkInsertAsync(_newMeters, ct);
        await _work.Db.BulkInsertAsync(_new, ct);
    }

    static string ColumnOf(ReadingProblem problem) => problem switch
    {
        ReadingProblem.MaximumMissing or ReadingProblem.OverMaximum => ReadingRow.MaximumColumn,
        ReadingProblem.OldFinalMissing => ReadingRow.OldFinalColumn,
        ReadingProblem.NewInitialMissing => ReadingRow.NewInitialColumn,
        _ => ReadingRow.CurrentColumn,
    };
}
