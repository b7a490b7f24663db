using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Tariffs;
using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Imports;
using PropertyHub.Platform.Operations;
using PropertyHub.Ui;

namespace PropertyHub.Billing.Meters;

/// <summary>What is known over a whole file of readings: which stand in it, which of them were taken, which are held.</summary>
internal sealed class TakenReadings(ImportBatch<ReadingRow> batch, Work<BillingDb> work)
{
    const int Named = 50;
    readonly RowsSeen _seen = new();
    readonly List<(long Id, int Row)> _taken = [];
    readonly Dictionary<Period, List<Text>> _heldOf = [];
    int _held;
    int _future;
    long _nextMeter;
    long _nextReading;

    public async Task StartAsync(CancellationToken ct)
    {
        _nextMeter = await work.Db.Meters.MaxAsync(meter => (long?)meter.Id, ct) + 1 ?? 1;
        _nextReading = await work.Db.Readings.MaxAsync(reading => (long?)reading.Id, ct) + 1 ?? 1;
    }

    public long NextMeterId() => _nextMeter++;
    public long NextReadingId() => _nextReading++;

    /// <returns>The earlier row of the same meter and period.</returns>
    public int? EarlierRow(RowOf<ReadingRow> row) => _seen.Add($"{row.Value.MeterNo}\n{row.Value.Period!.Value.Number}", row.Number);

    /// <summary>A new or corrected reading.</summary>
    public void Add(MeterReading reading, int row)
    {
        _taken.Add((reading.Id, row));
        _future += reading.ReadOn > work.Today ? 1 : 0;
    }

    /// <summary>Readings of a period were checked; those held are noted in the order of periods, then rows.</summary>
    public void AddHeld(Period period, IEnumerable<(MeterReading Reading, Meter Meter)> held)
    {
        if (!_heldOf.TryGetValue(period, out var notes))
            _heldOf[period] = notes = [];
        foreach (var (reading, meter) in held)
        {
            _held++;
            if (notes.Count < Named)
                notes.Add(MeterTexts.HeldNote(meter.Number, meter.UnitCode, period, reading.Values.Usage, MeterTexts.Get("Hold" + reading.Hold)));
        }
    }

    public void NoteHeld()
    {
        foreach (var note in _heldOf.Values.SelectMany(notes => notes).Take(Named))
            batch.Note(note);
        if (_held > Named)
            batch.Note(MeterTexts.MoreHeld(_held - Named));
        if (_held > 0)
            batch.Note(MeterTexts.HeldCount(_held));
        batch.Totals["held"] = _held.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    sealed record Gap(long Id, string Meter, decimal Previous, decimal? Before);

    /// <summary>A previous reading other than the meter's last current one is odd, but not wrong. Asked when all are saved: the one before may stand further down in the file.</summary>
    public async Task WarnOfGapsAsync(CancellationToken ct)
    {
        var gaps = 0;
        foreach (var part in _taken.Chunk(batch.PartRows))
        {
            var readings = await BeforeAsync(Array.ConvertAll(part, taken => taken.Id), ct);
            foreach (var (id, row) in part)
                if (readings[id] is { Before: { } before } reading && before != reading.Previous && ++gaps <= Named)
                    batch.Warn(MeterTexts.PreviousDiffers(Text.Ordinal(row), reading.Meter, NumberReading.Write(reading.Previous), NumberReading.Write(before)));
        }
        if (gaps > Named)
            batch.Warn(MeterTexts.MorePreviousDiffer(gaps - Named));
        if (_future > 0)
            batch.Warn(MeterTexts.DatesInFuture(_future));
    }

    Task<Dictionary<long, Gap>> BeforeAsync(long[] ids, CancellationToken ct)
    {
        var db = work.Db;
        return db.Readings.Where(reading => EF.Parameter(ids).Contains(reading.Id))
            .Select(reading => new Gap(reading.Id, reading.Meter!.Number, reading.Previous, db.Readings
                .Where(before => before.MeterId == reading.MeterId && before.Period < reading.Period).OrderByDescending(before => before.Period).Select(before => (decimal?)before.Current).FirstOrDefault()))
            .ToDictionaryAsync(reading => reading.Id, ct);
    }
}
