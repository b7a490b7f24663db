using PropertyHub.Kernel;

namespace PropertyHub.Host.CommandLine;

/// <summary>A file that is there as a whole or not at all: written beside its place, then moved there.</summary>
internal static class WholeFile
{
    /// <summary>Returns the number of bytes; refused when the place cannot be written to.</summary>
    public static async Task<Outcome<long>> WriteAsync(string path, Func<Stream, CancellationToken, Task> write, CancellationToken ct)
    {
        var target = Path.GetFullPath(path);
        if (Directory.Exists(target))
            return FileTrouble.WritingOverFolder(path);
        var temporary = $"{target}.{Guid.NewGuid():N}.tmp";
        FileStream file;
        try
        {
            file = new FileStream(temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, useAsync: true);
        }
        catch (Exception failure) when (FileTrouble.Is(failure))
        {
            return FileTrouble.Writing(path, failure);
        }
        try
        {
            await using (file)
                await write(file, ct);
            var length = new FileInfo(temporary).Length;
            File.Move(temporary, target, overwrite: true);
            return length;
        }
        catch (UnauthorizedAccessException failure)
        {
            return FileTrouble.Writing(path, failure);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
