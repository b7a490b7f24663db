namespace PropertyHub.Host.Start;

/// <summary>
/// The right to serve the pages from a data directory: an operating system's lock on a file, which ends with the process however it ends.
/// Commands do not take it and run beside.
/// </summary>
internal sealed class DataDirectoryLease : IDisposable
{
    public const string FileName = "serve.lock";
    readonly FileStream _file;

    DataDirectoryLease(FileStream file) => _file = file;

    /// <summary>Null when another process serves this directory.</summary>
    public static DataDirectoryLease? TryTake(DataDirectory directory)
    {
        Directory.CreateDirectory(directory.Root);
        try
        {
            return new DataDirectoryLease(new FileStream(Path.Combine(directory.Root, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException failure) when (failure is not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException))
        {
            return null;
        }
    }

    public void Dispose() => _file.Dispose();
}
