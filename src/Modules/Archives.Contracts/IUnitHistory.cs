using PropertyHub.Kernel;

namespace PropertyHub.Archives;

/// <summary>One kind of thing that happened to a unit, told on its timeline; registered with <c>AddScoped&lt;IUnitHistory, X&gt;()</c>.</summary>
public interface IUnitHistory
{
    /// <summary>Without this right it is not told.</summary>
    string Right { get; }

    /// <summary>Stands in the page's address for the filter; never changed.</summary>
    string Key { get; }

    /// <summary>The word before each line, and of the filter.</summary>
    Text Kind { get; }

    /// <summary>A drawing of the product's icons.</summary>
    string Icon { get; }

    /// <summary>All of it. Of what happened on one day at no known moment, the later comes later.</summary>
    Task<IReadOnlyList<UnitEvent>> OfAsync(UnitFacts unit, CancellationToken ct);
}

/// <param name="Who">Who did it; blank where nobody is known.</param>
/// <param name="Address">Its record, from the root, with a slash; null where there is none.</param>
/// <param name="Amount">Money that moved, with its sign.</param>
/// <param name="At">The moment on that day, UTC; null where the day alone is known, such as of what was written down later.</param>
public sealed record UnitEvent(DateOnly Day, Text What, string Who, string? Address = null, Money? Amount = null, DateTime? At = null);
