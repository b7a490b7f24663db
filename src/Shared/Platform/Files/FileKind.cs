using System.IO.Compression;

namespace PropertyHub.Platform.Files;

/// <summary>What may be kept as a file. The kind is read off the content, never off the name or what the browser says.</summary>
public enum FileKind { Jpeg, Png, WebP, Pdf, Word, Excel }

/// <summary>What is known of a kind of file.</summary>
public static class FileKinds
{
    /// <summary>For the file box of a browser.</summary>
    public const string Accepted = "image/jpeg,image/png,image/webp,application/pdf,.docx,.xlsx";

    const int MostEntries = 10_000;

    /// <summary>The type it is handed out as.</summary>
    public static string ContentType(this FileKind kind) => kind switch
    {
        FileKind.Jpeg => "image/jpeg",
        FileKind.Png => "image/png",
        FileKind.WebP => "image/webp",
        FileKind.Pdf => "application/pdf",
        FileKind.Word => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FileKind.Excel => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The ending of its name, with the dot.</summary>
    public static string Ending(this FileKind kind) => kind switch
    {
        FileKind.Jpeg => ".jpg",
        FileKind.Png => ".png",
        FileKind.WebP => ".webp",
        FileKind.Pdf => ".pdf",
        FileKind.Word => ".docx",
        FileKind.Excel => ".xlsx",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Shown in the page; anything else is only downloaded.</summary>
    public static bool IsImage(this FileKind kind) => kind is FileKind.Jpeg or FileKind.Png or FileKind.WebP;

    /// <returns>Null when the content is none of the kinds, or an Office file with macros.</returns>
    public static FileKind? Of(byte[] content) =>
        Begins(content, [0xFF, 0xD8, 0xFF]) ? FileKind.Jpeg
        : Begins(content, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? FileKind.Png
        : Begins(content, "RIFF"u8) && content.AsSpan(8).StartsWith("WEBP"u8) ? FileKind.WebP
        : Begins(content, "%PDF-"u8) ? FileKind.Pdf
        : Begins(content, "PK\u0003\u0004"u8) ? OfPackage(content)
        : null;

    static bool Begins(byte[] content, ReadOnlySpan<byte> with) => content.Length > 16 && content.AsSpan().StartsWith(with);

    static FileKind? OfPackage(byte[] content)
    {
        try
        {
            using var package = new ZipArchive(new MemoryStream(content, writable: false));
            if (package.Entries.Count > MostEntries || package.GetEntry("[Content_Types].xml") is null || package.Entries.Any(entry => entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
                return null;
            return package.GetEntry("word/document.xml") is not null ? FileKind.Word : package.GetEntry("xl/workbook.xml") is not null ? FileKind.Excel : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
