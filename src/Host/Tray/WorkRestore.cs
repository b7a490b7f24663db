using Microsoft.EntityFrameworkCore;
using PropertyHub.Kernel;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.LongWork;

namespace PropertyHub.Host.Tray;

/// <summary>
/// Tells after a restart what became of the work that ran when the program ended. Work is one transaction under its own id: where its answer was kept it is done,
/// however suddenly the program ended after that; otherwise it is undone. Nothing is begun again by itself: its file is gone, and its starter may have thought better of it.
/// </summary>
internal sealed class WorkRestore(WorkJournal journal, LongWorkRunner runner, IEnumerable<IModuleDatabase> databases, IWorkFiles files)
{
    public async Task RunAsync(CancellationToken ct)
    {
        var restored = new List<LongWorkStatus>();
        foreach (var entry in journal.Read())
        {
            var ended = entry.State == LongWorkState.Running ? entry with { State = await IsDoneAsync(entry.Id, ct) ? LongWorkState.Done : LongWorkState.Undone } : entry;
            if (ended != entry)
            {
                files.Delete(entry.Id);
                journal.Write(ended);
            }
            restored.Add(StatusOf(ended));
        }
        runner.Restore(restored);
    }

    async Task<bool> IsDoneAsync(Guid work, CancellationToken ct)
    {
        foreach (var database in databases)
        {
            await using var db = database.Create();
            if (await db.OperationResults.AnyAsync(result => result.CommandId == work, ct))
                return true;
        }
        return false;
    }

    static LongWorkStatus StatusOf(WorkJournal.Entry entry) =>
        new(entry.Id, entry.Actor, Text.Verbatim(entry.Title), entry.State, default, entry.Words is null ? null : new Refusal(Text.Verbatim(entry.Words)),
            entry.File is null ? null : new WorkFile(entry.File), LinkOf(entry.Link), entry.StartedAt, entry.EndedAt) { InParts = entry.InParts };

    /// <summary>Uploads do not outlive the program: what is left to see of them is where they are made.</summary>
    static string? LinkOf(string? link) => link?.StartsWith("/import/", StringComparison.Ordinal) == true ? link.Split('?')[0] : link;
}
