using PropertyHub.Kernel;

namespace PropertyHub.Platform.Finding;

/// <summary>One kind of record that the search over everything (Ctrl K) looks through: units, receipts, charges, staff.</summary>
public interface IFindSource
{
    /// <summary>The heading of its group.</summary>
    Text Title { get; }

    /// <summary>Without this right nothing of it is looked for.</summary>
    string Right { get; }

    /// <summary>The best <paramref name="most"/> records for what was typed, best first; none where the words cannot mean one.</summary>
    Task<IReadOnlyList<Found>> FindAsync(string words, int most, CancellationToken ct);
}

/// <param name="Icon">A drawing of the product's icons.</param>
/// <param name="Title">What it is called: a room, a receipt number.</param>
/// <param name="Detail">What tells it from others; personal data masked.</param>
/// <param name="Address">From the root, with a slash.</param>
public sealed record Found(string Icon, string Title, string Detail, string Address);

/// <param name="HasMore">More would be found than stand here.</param>
public sealed record FoundGroup(Text Title, IReadOnlyList<Found> Items, bool HasMore = false)
{
    /// <param name="found">One more than <paramref name="most"/>, where there are more.</param>
    public static FoundGroup Of(Text title, IReadOnlyList<Found> found, int most) => new(title, [.. found.Take(most)], found.Count > most);
}
