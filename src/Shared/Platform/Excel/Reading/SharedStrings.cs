using System.IO.Compression;

namespace PropertyHub.Platform.Excel;

internal sealed class SharedStrings
{
    const int CostOfOne = 32;
    readonly List<string> _texts = [];

    public string this[int index] => index >= 0 && index < _texts.Count ? _texts[index] : throw new SheetProblem(ExcelTexts.FileIsBroken);

    public static SharedStrings Read(ZipArchiveEntry? entry)
    {
        var strings = new SharedStrings();
        if (entry is null)
            return strings;
        using var part = new XmlPart(entry, SheetLimits.SharedStringsBytes);
        long memory = 0;
        while (part.ReadTo("si"))
        {
            var text = EscapedText.Decode(part.Words(rich: true));
            memory += CostOfOne + 2L * text.Length;
            if (memory > SheetLimits.SharedStringsMemory)
                throw new SheetProblem(ExcelTexts.TooManyTexts);
            strings._texts.Add(text);
        }
        return strings;
    }
}
