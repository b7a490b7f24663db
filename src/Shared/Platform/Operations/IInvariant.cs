using PropertyHub.Kernel;

namespace PropertyHub.Platform.Operations;

/// <summary>Something that must always hold, checked by <c>verify</c>.</summary>
public interface IInvariant
{
    Text Title { get; }

    /// <summary>Counts what was checked and lists at most twenty violations, each naming its record.</summary>
    Task<InvariantResult> CheckAsync(CancellationToken ct);
}

public sealed record InvariantResult(long Checked, IReadOnlyList<string> Violations);
