using Microsoft.EntityFrameworkCore;
using PropertyHub.HrAppraisal.Data;
using PropertyHub.HrAppraisal.Occurrences.ImportOccurrences;
using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Exports;

namespace PropertyHub.HrAppraisal.Occurrences;

/// <summary>The occurrences of one month, of months from–to, or all, in the columns of their import.</summary>
internal sealed class OccurrencesExport(IDbContextFactory<HrDb> factory) : IExport
{
    public string Kind => "occurrences";
    public Text Title => Texts.KindOccurrences;
    public string Right => HrRights.Export;

    public Outcome<Func<Stream, CancellationToken, Task>> Prepare(ExportArguments arguments) =>
        (Func<Stream, CancellationToken, Task>)((output, ct) => OccurrenceRow.Layout.WriteAsync(output, RowsAsync(arguments.Period ?? arguments.From, arguments.Period ?? arguments.To, ct), ct));

    async IAsyncEnumerable<OccurrenceRow> RowsAsync(Period? from, Period? to, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var months = await db.Occurrences.AsNoTracking().Select(occurrence => occurrence.Month).Distinct().ToListAsync(ct);
        foreach (var month in months.Where(month => (from is null || month >= from) && (to is null || month <= to)).Order())
            foreach (var occurrence in await db.Occurrences.AsNoTracking().Where(occurrence => occurrence.Month == month)
                .OrderBy(occurrence => occurrence.StaffNo).ThenBy(occurrence => occurrence.Item).ThenBy(occurrence => occurrence.Date).ThenBy(occurrence => occurrence.Id).ToListAsync(ct))
                yield return OccurrenceRow.Of(occurrence);
    }
}
