using System.Text.Json;
using PropertyHub.Host.Start;
using PropertyHub.Kernel;
using PropertyHub.Platform.LongWork;

namespace PropertyHub.Host.Tray;

/// <summary>
/// How each long work stood last, a small file for each, beside the database and not in it: work may hold the only writer, and its beginning is noted before that.
/// </summary>
internal sealed class WorkJournal(DataDirectory directory, IWorkFiles files, ILogger<WorkJournal> log) : ILongWorkJournal
{
    /// <param name="Title">In the language of the one who began it.</param>
    /// <param name="Words">Why it was refused.</param>
    /// <param name="File">The name of the file it made.</param>
    internal sealed record Entry(Guid Id, string Actor, string Title, LongWorkState State, string? Link, string? Words, string? File, bool InParts, DateTime StartedAt, DateTime? EndedAt);

    public void Note(LongWorkStatus status) => Write(new Entry(status.Id, status.Actor, status.Title, WorkLook.StateOf(status), status.Link, status.Refusal?.Text.ToString(),
        (status.Result as WorkFile)?.Name, status.InParts, status.StartedAt, status.EndedAt));

    public void Forget(Guid work)
    {
        Try(() =>
        {
            if (File.Exists(PathOf(work)))
                File.Delete(PathOf(work));
            files.Delete(work);
        });
    }

    public void Write(Entry entry) =>
        Try(() =>
        {
            Directory.CreateDirectory(directory.Work);
            var next = PathOf(entry.Id) + ".next";
            File.WriteAllBytes(next, JsonSerializer.SerializeToUtf8Bytes(entry));
            File.Move(next, PathOf(entry.Id), overwrite: true);
        });

    /// <summary>All that was noted; what cannot be read is left out and gone at the next clearing.</summary>
    public IReadOnlyList<Entry> Read()
    {
        var entries = new List<Entry>();
        if (Directory.Exists(directory.Work))
            foreach (var path in Directory.EnumerateFiles(directory.Work, "*.json"))
                Try(() => entries.Add(JsonSerializer.Deserialize<Entry>(File.ReadAllBytes(path))!));
        return entries;
    }

    string PathOf(Guid work) => Path.Combine(directory.Work, $"{work:N}.json");

    /// <summary>The work itself counts more than what is noted of it.</summary>
    void Try(Action act)
    {
        try
        {
            act();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            log.LogWarning(fault, "What long work came to could not be noted");
        }
    }
}
