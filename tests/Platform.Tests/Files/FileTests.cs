using System.IO.Compression;
using System.Text;
using CsCheck;
using PropertyHub.Kernel;
using PropertyHub.Platform.Files;

namespace PropertyHub.Platform.Tests.Files;

public class FileTests
{
    static readonly DateTime Now = new(2026, 11, 20, 2, 0, 0, DateTimeKind.Utc);

    static byte[] Begins(params byte[] with) => [.. with, .. new byte[64]];

    static byte[] Package(params string[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
            foreach (var entry in entries)
                zip.CreateEntry(entry);
        return stream.ToArray();
    }

    [Fact]
    public void The_content_says_what_a_file_is()
    {
        FileKinds.Of(Begins(0xFF, 0xD8, 0xFF, 0xE0)).ShouldBe(FileKind.Jpeg);
        FileKinds.Of(Begins(0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A)).ShouldBe(FileKind.Png);
        FileKinds.Of([.. "RIFF\0\0\0\0WEBPVP8 "u8, .. new byte[64]]).ShouldBe(FileKind.WebP);
        FileKinds.Of([.. "%PDF-1.7\n"u8, .. new byte[64]]).ShouldBe(FileKind.Pdf);
        FileKinds.Of(Package("[Content_Types].xml", "word/document.xml")).ShouldBe(FileKind.Word);
        FileKinds.Of(Package("[Content_Types].xml", "xl/workbook.xml")).ShouldBe(FileKind.Excel);
    }

    [Fact]
    public void Anything_else_is_no_file_to_keep()
    {
        FileKinds.Of([]).ShouldBeNull();
        FileKinds.Of([0xFF, 0xD8, 0xFF]).ShouldBeNull();
        FileKinds.Of("<!doctype html><script>alert(1)</script>"u8.ToArray()).ShouldBeNull();
        FileKinds.Of("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray()).ShouldBeNull();
        FileKinds.Of(Begins([.. "GIF89a"u8])).ShouldBeNull();
        FileKinds.Of(Package("evil.exe")).ShouldBeNull();
        FileKinds.Of(Package("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin")).ShouldBeNull();
        FileKinds.Of([.. "PK\u0003\u0004 no package at all"u8, .. new byte[64]]).ShouldBeNull();
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd.png")]
    [InlineData("C:\\fake\\现场.PNG", "现场.png")]
    [InlineData("photo.png.exe", "photo.png.exe.png")]
    [InlineData("  ..  ", "photo.png")]
    [InlineData("", "photo.png")]
    [InlineData("灯\u202Egnp.exe", "灯gnp.exe.png")]
    [InlineData("a\r\nContent-Type: text/html.png", "html.png")]
    [InlineData("𠮷😀.png", "𠮷😀.png")]
    public void A_name_is_never_a_path_and_ends_as_what_the_file_is(string name, string kept) => FileNames.Of(name, FileKind.Png).ShouldBe(kept);

    [Fact]
    public void Any_name_becomes_a_harmless_one() =>
        Gen.Select(Gen.String[0, 300], Gen.Enum<FileKind>()).Sample((name, kind) =>
        {
            var kept = FileNames.Of(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name)), kind);
            kept.Length.ShouldBeInRange(1 + kind.Ending().Length, FileNames.Longest);
            kept.ShouldEndWith(kind.Ending());
            kept.IndexOfAny(['/', '\\', '<', '>', '"', '\r', '\n', '\0']).ShouldBe(-1);
            FileNames.Of(kept, kind).ShouldBe(kept);
        });

    [Theory]
    [InlineData(".xlsx", 112)]
    [InlineData(".xlsx", 113)]
    [InlineData(".xls.xlsx", 111)]
    [InlineData(".xlsx.xlsx 等", 110)]
    [InlineData("𠮷𠮷.xlsx", 114)]
    [InlineData("e\u200D\u0301.xlsx", 3)]
    public void A_name_at_the_edge_of_its_room_stays_as_it_is_when_kept_again(string end, int before)
    {
        var kept = FileNames.Of(new string('a', before) + end, FileKind.Excel);
        kept.Length.ShouldBeLessThanOrEqualTo(FileNames.Longest);
        FileNames.Of(kept, FileKind.Excel).ShouldBe(kept);
    }

    [Fact]
    public void A_file_is_kept_with_its_size_and_checksum_or_refused_with_its_name()
    {
        var kept = StoredFile.Of(new("a.jpg", Begins(0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A)), Actor.System, Now).Value;
        (kept.Name, kept.Kind, kept.Size, kept.Checksum).ShouldBe(("a.jpg.png", FileKind.Png, 72, StoredFile.ChecksumOf(kept.Content!.Bytes)));
        StoredFile.Of(new("空.jpg", []), Actor.System, Now).Refusal!.Text.Key.ShouldBe("FileIsEmpty");
        StoredFile.Of(new("大.jpg", [0xFF, 0xD8, 0xFF, .. new byte[StoredFile.Largest]]), Actor.System, Now).Refusal!.Text.Key.ShouldBe("FileIsTooLarge");
    }
}
