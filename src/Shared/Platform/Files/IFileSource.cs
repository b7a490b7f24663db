using PropertyHub.Kernel;

namespace PropertyHub.Platform.Files;

/// <summary>Hands out the files of one module, to whoever may see the record that they belong to.</summary>
public interface IFileSource
{
    /// <summary>The module's name, as in the file's address.</summary>
    string Module { get; }

    /// <summary>The file with its content; null when there is none or the reader may not see it, so that nobody learns which ids exist.</summary>
    Task<StoredFile?> FindAsync(Guid id, Actor reader, CancellationToken ct);
}

/// <summary>Where files are fetched from.</summary>
public static class FileAddresses
{
    public const string Route = "/files/{module}/{id:guid}";

    public static string Of(string module, Guid id) => $"/files/{module}/{id}";
}
