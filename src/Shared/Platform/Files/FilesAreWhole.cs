using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Platform.Files;

/// <summary>For a module's invariant: each stored file still has the content it was handed in with.</summary>
public static class FilesAreWhole
{
    const int Shown = 20;

    public static Text Title => FileTexts.InvariantTitle;

    /// <param name="files">All of the module, with their content.</param>
    public static async Task<InvariantResult> CheckAsync(IAsyncEnumerable<StoredFile> files, CancellationToken ct)
    {
        var (count, wrong) = (0L, new List<string>());
        await foreach (var file in files.WithCancellation(ct))
        {
            count++;
            if ((file.Content is null || StoredFile.ChecksumOf(file.Content.Bytes) != file.Checksum) && wrong.Count < Shown)
                wrong.Add($"{file.Id} {file.Name}");
        }
        return new InvariantResult(count, wrong);
    }
}
