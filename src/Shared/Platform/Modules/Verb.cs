using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Platform.Modules;

/// <summary>
/// A word of the command line that a module answers, such as <c>bill-run 2026-11 --preview</c>. It calls the module's operations in the
/// scope it is made in, so rights and audit are theirs. Registered with <c>AddScoped&lt;IVerb, X&gt;()</c>.
/// </summary>
public interface IVerb
{
    string Name { get; }
    Text Description { get; }

    /// <summary>Positional ones are named without dashes (<c>PERIOD</c>), options with them (<c>--items</c>).</summary>
    IReadOnlyList<VerbParameter> Parameters { get; }

    /// <summary>What is wrong with the combination given, or null; shown as wrong usage.</summary>
    Text? Misuse(VerbArguments arguments) => null;

    Task<Outcome<VerbResult>> RunAsync(VerbArguments arguments, IProgress<WorkProgress> progress, CancellationToken ct);
}

/// <summary>How a value is read: a switch, words, words separated by comma, a month like 2026-11, a day like 2026-11-05.</summary>
public enum VerbValue { Flag, Words, List, Period, Date }

public sealed record VerbParameter(string Name, VerbValue Value, Text Description, bool Required = false);

/// <summary>The values given, already read; what is absent is null, empty or false.</summary>
public sealed class VerbArguments(IReadOnlyDictionary<string, object?> values)
{
    public bool Flag(string name) => values.TryGetValue(name, out var value) && value is true;
    public string? Words(string name) => values.TryGetValue(name, out var value) ? value as string : null;
    public IReadOnlyList<string> List(string name) => values.TryGetValue(name, out var value) && value is IReadOnlyList<string> list ? list : [];
    public Period? Period(string name) => values.TryGetValue(name, out var value) ? value as Period? : null;
    public DateOnly? Date(string name) => values.TryGetValue(name, out var value) ? value as DateOnly? : null;
}

/// <summary>What a verb tells, for people as lines and tables and for machines as JSON with the keys given.</summary>
public sealed record VerbResult(Text Summary)
{
    public IReadOnlyList<VerbFigure> Figures { get; init; } = [];
    public IReadOnlyList<VerbTable> Tables { get; init; } = [];
    public IReadOnlyList<Text> Warnings { get; init; } = [];
}

/// <summary>One figure; the value is a number, Money, DateOnly, Period, Text or string.</summary>
public sealed record VerbFigure(string Key, Text Label, object? Value);

public sealed record VerbTable(string Key, Text Title, IReadOnlyList<VerbColumn> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>People read it in the details of the refusal; it is there for machines.</summary>
    public bool IsInRefusal { get; init; }
}

public sealed record VerbColumn(string Key, Text Label);
