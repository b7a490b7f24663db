using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PropertyHub.Kernel;
using PropertyHub.Platform.Data;

namespace PropertyHub.Platform.Files;

/// <summary>A file as somebody handed it in, not looked at yet.</summary>
public sealed record NewFile(string Name, byte[] Content);

/// <summary>A photo or document kept with a record, in the tables of the module that owns the record: in its backup, and gone with its transaction when that fails.</summary>
public sealed class StoredFile
{
    /// <summary>In bytes: 10 MB.</summary>
    public const int Largest = 10 * 1024 * 1024;

    public Guid Id { get; init; }
    public required string Name { get; init; }
    public FileKind Kind { get; init; }

    /// <summary>In bytes.</summary>
    public int Size { get; init; }

    /// <summary>SHA-256 of the content, hexadecimal.</summary>
    public required string Checksum { get; init; }

    public DateTime StoredAt { get; init; }

    /// <summary>The account that handed it in.</summary>
    public required string StoredBy { get; init; }

    /// <summary>The content, apart from the rest so that lists do not read it.</summary>
    public FileContent? Content { get; init; }

    /// <summary>Looks at the content and keeps it, or says why not.</summary>
    public static Outcome<StoredFile> Of(NewFile file, Actor by, DateTime now)
    {
        if (file.Content.Length == 0)
            return new Refusal(FileTexts.FileIsEmpty(Shown(file.Name)));
        if (file.Content.Length > Largest)
            return new Refusal(FileTexts.FileIsTooLarge(Shown(file.Name), Largest / 1024 / 1024));
        if (FileKinds.Of(file.Content) is not { } kind)
            return new Refusal(FileTexts.FileIsNoKind(Shown(file.Name)));
        var id = Guid.NewGuid();
        return new StoredFile
        {
            Id = id, Name = FileNames.Of(file.Name, kind), Kind = kind, Size = file.Content.Length, Checksum = ChecksumOf(file.Content), StoredAt = now, StoredBy = by.Name,
            Content = new FileContent { FileId = id, Bytes = file.Content },
        };
    }

    public static string ChecksumOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    static string Shown(string name) => name.Length <= FileNames.Longest ? name : name[..FileNames.Longest] + "…";
}

/// <summary>The bytes of a stored file.</summary>
public sealed class FileContent : IInfrastructure
{
    public Guid FileId { get; init; }
    public required byte[] Bytes { get; init; }
}

public static class FileTables
{
    /// <summary>Gives a module's schema its tables for files: <c>Files</c> and, beside it, <c>FileContents</c>.</summary>
    public static void AddFiles(this ModelBuilder model)
    {
        model.Entity<StoredFile>(entity =>
        {
            entity.ToTable("Files").HasKey(file => file.Id);
            entity.Property(file => file.Id).ValueGeneratedNever();
            entity.Property(file => file.Name).HasMaxLength(FileNames.Longest);
            entity.Property(file => file.Checksum).HasMaxLength(64);
            entity.HasOne(file => file.Content).WithOne().HasForeignKey<FileContent>(content => content.FileId);
        });
        model.Entity<FileContent>(entity =>
        {
            entity.ToTable("FileContents").HasKey(content => content.FileId);
            entity.Property(content => content.FileId).ValueGeneratedNever();
        });
    }
}
