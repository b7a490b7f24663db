using System.Buffers.Binary;

namespace PropertyHub.Platform.Excel;

/// <summary>Tells what a file is by its bytes, before anything unpacks it.</summary>
internal static class FileSignature
{
    const int EndLength = 22;
    const int EntryLength = 46;
    const uint EndMark = 0x06054b50;
    const uint EntryMark = 0x02014b50;

    /// <exception cref="SheetProblem">When it is no zip of a bearable size and number of parts.</exception>
    public static void Check(Stream file)
    {
        if (file.Length == 0)
            throw new SheetProblem(ExcelTexts.FileIsEmpty);
        if (file.Length > SheetLimits.FileBytes)
            throw new SheetProblem(ExcelTexts.FileIsTooLarge((file.Length + (1 << 20) - 1) >> 20, SheetLimits.FileBytes >> 20));
        Span<byte> start = stackalloc byte[8];
        var count = Read(file, 0, start);
        if (start[..count].SequenceEqual<byte>([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            throw new SheetProblem(IsEncrypted(file) ? ExcelTexts.FileIsEncrypted : ExcelTexts.FileIsXls);
        if (count < 4 || start[0] != 'P' || start[1] != 'K')
            throw new SheetProblem(ExcelTexts.FileIsNotXlsx);
        CountParts(file);
        file.Position = 0;
    }

    static bool IsEncrypted(Stream file)
    {
        var mark = System.Text.Encoding.Unicode.GetBytes("EncryptedPackage");
        var buffer = new byte[65_536];
        for (long at = 0; at < file.Length; at += buffer.Length - mark.Length)
            if (buffer.AsSpan(0, Read(file, at, buffer)).IndexOf(mark) >= 0)
                return true;
        return false;
    }

    /// <summary>Walks the directory of the zip: a file may promise few parts and list a million.</summary>
    static void CountParts(Stream file)
    {
        var tail = new byte[Math.Min(file.Length, EndLength + ushort.MaxValue)];
        Read(file, file.Length - tail.Length, tail);
        Span<byte> mark = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(mark, EndMark);
        var end = tail.AsSpan().LastIndexOf(mark);
        if (end < 0 || end + EndLength > tail.Length)
            throw new SheetProblem(ExcelTexts.FileIsBroken);
        long at = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        Span<byte> entry = stackalloc byte[EntryLength];
        for (var parts = 0; Read(file, at, entry) == EntryLength && BinaryPrimitives.ReadUInt32LittleEndian(entry) == EntryMark; parts++)
        {
            if (parts > SheetLimits.Parts)
                throw new SheetProblem(ExcelTexts.FileUnpacksTooLarge);
            at += EntryLength + BinaryPrimitives.ReadUInt16LittleEndian(entry[28..]) + BinaryPrimitives.ReadUInt16LittleEndian(entry[30..])
                + BinaryPrimitives.ReadUInt16LittleEndian(entry[32..]);
        }
    }

    static int Read(Stream file, long at, Span<byte> buffer)
    {
        file.Position = Math.Min(at, file.Length);
        return file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
    }
}
