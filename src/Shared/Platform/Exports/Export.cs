using PropertyHub.Kernel;

namespace PropertyHub.Platform.Exports;

/// <summary>What to export: interface of the command line and of the pages' Excel buttons alike.</summary>
public sealed record ExportArguments
{
    public Period? From { get; init; }
    public Period? To { get; init; }
    public Period? Period { get; init; }
    public DateOnly? AsOf { get; init; }
    public IReadOnlyList<string> Items { get; init; } = [];
    public bool Unmask { get; init; }
    public string? Reason { get; init; }

    /// <summary>Filters of the page whose list is downloaded.</summary>
    public IReadOnlyDictionary<string, string> Filters { get; init; } = new Dictionary<string, string>();
}

/// <summary>A spreadsheet that finance or the desk downloads; it streams while others work.</summary>
public interface IExport
{
    string Kind { get; }
    Text Title { get; }
    string Right { get; }

    /// <summary>The further right that <see cref="ExportArguments.Unmask"/> needs; null where nothing is masked.</summary>
    string? UnmaskRight => null;

    /// <summary>Checks the arguments and, when they are right, returns the writer; nothing is written before.</summary>
    Outcome<Func<Stream, CancellationToken, Task>> Prepare(ExportArguments arguments);
}
