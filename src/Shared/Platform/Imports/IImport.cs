using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Platform.Imports;

/// <summary>A kind of spreadsheet that can be taken in (SYS-07): all of it or nothing, and the same file twice changes nothing.</summary>
public interface IImport
{
    string Kind { get; }
    Text Title { get; }
    string Right { get; }

    /// <summary>
    /// Reads and checks the whole file, then changes everything in one transaction, or with <see cref="ImportRequest.DryRun"/> nothing.
    /// Refused when the file cannot be read or the right is missing; bad rows are in the report, and then nothing was changed.
    /// </summary>
    Task<Outcome<ImportReport>> RunAsync(ImportRequest request, IProgress<WorkProgress>? progress, CancellationToken ct);

    /// <summary>The template with an example row, or filled with what is known.</summary>
    Task WriteTemplateAsync(Stream output, bool filled, CancellationToken ct);
}

/// <param name="Id">Made by the page or command once: the same import sent again does nothing twice.</param>
/// <param name="File">The workbook, seekable.</param>
public sealed record ImportRequest(Guid Id, Stream File, string FileName, bool DryRun)
{
    /// <summary>How many rows of a kind without bound are held at once, from 1.</summary>
    public int PartRows { get; init; } = 2_500;
}

/// <summary>What an import did, or would do.</summary>
public sealed record ImportReport(string Kind, bool DryRun, ImportCounts Counts, RowErrors Errors, IReadOnlyList<Text> Warnings, IReadOnlyList<Text> Notes)
{
    public bool Accepted => Errors.All.Count == 0;
}

public sealed record ImportCounts(int Rows, int Added, int Updated, int Unchanged);
