using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Exports;

namespace PropertyHub.Billing.Meters;

/// <summary>All stored readings, held ones too, in the columns of their import, which would change nothing.</summary>
internal sealed class ReadingsExport(IDbContextFactory<BillingDb> databases) : IExport
{
    public string Kind => "readings";
    public Text Title => MeterTexts.ImportReadings;
    public string Right => BillingRights.EnterReadings;

    public Outcome<Func<Stream, CancellationToken, Task>> Prepare(ExportArguments arguments) =>
        (Func<Stream, CancellationToken, Task>)((output, ct) => ReadingRow.Layout.WriteAsync(output, RowsAsync(arguments, ct), ct));

    async IAsyncEnumerable<ReadingRow> RowsAsync(ExportArguments arguments, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var readings = db.Readings.AsNoTracking().Include(reading => reading.Meter).AsQueryable();
        if (arguments.From is { } from)
            readings = readings.Where(reading => reading.Period >= from);
        if (arguments.To is { } to)
            readings = readings.Where(reading => reading.Period <= to);
        await foreach (var reading in readings.OrderBy(reading => reading.Period).ThenBy(reading => reading.Meter!.SortKey).ThenBy(reading => reading.Meter!.Number).AsAsyncEnumerable().WithCancellation(ct))
            yield return new ReadingRow
            {
                MeterNo = reading.Meter!.Number, UnitCode = reading.Meter.UnitCode, ItemCode = reading.Meter.ItemCode, Period = reading.Period,
                Previous = reading.Previous, Current = reading.Current, ReadOn = reading.ReadOn, Mark = reading.Mark,
                Maximum = reading.Maximum, OldFinal = reading.OldFinal, NewInitial = reading.NewInitial,
            };
    }
}
