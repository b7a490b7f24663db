namespace PropertyHub.Platform.Excel;

/// <summary>What a file may cost. Real workbooks stay far below; a file made to exhaust the machine does not.</summary>
public static class SheetLimits
{
    /// <summary>Rows with content, headers not counted.</summary>
    public const int Rows = 500_000;
    public const int FileBytes = 50 * 1024 * 1024;

    internal const int LastRow = 1_048_576;
    internal const int Columns = 16_384;
    internal const int TextLength = 32_767;
    internal const int Parts = 5_000;
    internal const int Depth = 64;
    internal const int SheetsNamed = 10;
    internal const int Names = 4_000;
    internal const int TokenBytes = 4 * 1024 * 1024;
    internal const int MergedRanges = 100_000;
    internal const int CellFormats = 100_000;
    internal const long SheetBytes = 1536L * 1024 * 1024;
    internal const long SharedStringsBytes = 512L * 1024 * 1024;
    internal const long SharedStringsMemory = 128L * 1024 * 1024;
    internal const long SmallPartBytes = 32L * 1024 * 1024;

    /// <summary>Unpacked to packed size, looked at beyond <see cref="RatioFrom"/>; sheets of like rows reach 100.</summary>
    internal const int Ratio = 300;
    internal const long RatioFrom = 64L * 1024 * 1024;
}

/// <summary>Carries a problem of the file out of the depth of its parser; never leaves this folder.</summary>
internal sealed class SheetProblem(Kernel.Text text) : Exception
{
    public Kernel.Text Text { get; } = text;
    public override string Message => Text;
}
