using System.Collections.Concurrent;
using PropertyHub.Host.Start;

namespace PropertyHub.Host.Imports;

/// <summary>Workbooks that people have uploaded and not yet taken in. They do not outlive the process.</summary>
internal sealed class UploadedFiles(DataDirectory directory)
{
    readonly ConcurrentDictionary<Guid, UploadedFile> _files = new();

    public async Task<UploadedFile> KeepAsync(string actor, string name, Stream content, CancellationToken ct)
    {
        Directory.CreateDirectory(directory.Uploads);
        var file = new UploadedFile(Guid.NewGuid(), actor, name, Path.Combine(directory.Uploads, $"{Guid.NewGuid():N}.upload"));
        await using (var stream = new FileStream(file.Path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true))
            await content.CopyToAsync(stream, ct);
        _files[file.Id] = file;
        return file;
    }

    public UploadedFile? Find(Guid id, string actor) => _files.TryGetValue(id, out var file) && file.Actor == actor ? file : null;

    public void Forget(Guid id)
    {
        if (_files.TryRemove(id, out var file))
            File.Delete(file.Path);
    }

    public void Clear()
    {
        if (Directory.Exists(directory.Uploads))
            foreach (var left in Directory.EnumerateFiles(directory.Uploads, "*.upload"))
                File.Delete(left);
    }
}

/// <param name="Id">Also the id of its import, so that the same file taken in twice does nothing twice.</param>
internal sealed record UploadedFile(Guid Id, string Actor, string Name, string Path)
{
    /// <summary>The id of the trial run as long work.</summary>
    public Guid TrialId { get; } = Guid.NewGuid();

    public FileStream Open() => new(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
}
