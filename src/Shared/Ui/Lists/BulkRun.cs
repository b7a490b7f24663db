using PropertyHub.Kernel;
using PropertyHub.Platform.LongWork;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Ui;

/// <summary>Does one deed to many rows, each by its own operation: a refused one does not keep the others.</summary>
static class BulkRun
{
    /// <summary>Stopping lets the row in hand finish and leaves the rest as they are.</summary>
    public static async Task<BulkReport> RunAsync<TRow>(IReadOnlyList<TRow> rows, int passed, Func<TRow, string> names, Func<TRow, CancellationToken, Task<Refusal?>> act, IProgress<WorkProgress> progress, CancellationToken ct)
    {
        var (done, left) = (0, new List<BulkLeft>());
        foreach (var row in rows)
        {
            if (ct.IsCancellationRequested)
            {
                left.Add(new("…", UiTexts.BulkStopped(rows.Count - done - left.Count)));
                break;
            }
            if (await act(row, CancellationToken.None) is { } refusal)
                left.Add(new(names(row), refusal.Text));
            else
                done++;
            progress.Report(new(UiTexts.BulkStep, done + left.Count, rows.Count));
        }
        return new(done, passed, left);
    }
}
