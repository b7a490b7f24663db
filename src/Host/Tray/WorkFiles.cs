using PropertyHub.Host.Start;
using PropertyHub.Platform.LongWork;

namespace PropertyHub.Host.Tray;

/// <summary>The files that long work made, beside the database; they go with their work.</summary>
internal sealed class WorkFiles(DataDirectory directory) : IWorkFiles
{
    public Stream Create(Guid work)
    {
        Directory.CreateDirectory(directory.Work);
        return new FileStream(PathOf(work), FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true);
    }

    public Stream? Open(Guid work) =>
        File.Exists(PathOf(work)) ? new FileStream(PathOf(work), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, useAsync: true) : null;

    public void Delete(Guid work)
    {
        if (File.Exists(PathOf(work)))
            File.Delete(PathOf(work));
    }

    string PathOf(Guid work) => Path.Combine(directory.Work, $"{work:N}.file");
}
