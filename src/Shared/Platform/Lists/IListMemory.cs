using PropertyHub.Kernel;

namespace PropertyHub.Platform.Lists;

/// <summary>How each person likes the lists: asked and told for whoever acts, so nobody sees another's.</summary>
public interface IListMemory
{
    Task<ListLiking> OfAsync(string page, CancellationToken ct);

    /// <summary>Keeps what the address asks under a name of 1 to 40 letters; the same name on the same page is written over. At most 50 on a page.</summary>
    Task<Outcome<Done>> KeepFilterAsync(string page, string name, string query, CancellationToken ct);

    Task<Outcome<Done>> ForgetFilterAsync(long id, CancellationToken ct);

    /// <param name="columns">Names in the order shown; none for the list's own.</param>
    Task<Outcome<Done>> KeepColumnsAsync(string page, IReadOnlyList<string> columns, CancellationToken ct);

    /// <summary>Holds for all lists.</summary>
    Task<Outcome<Done>> KeepDensityAsync(bool compact, CancellationToken ct);
}

/// <param name="Columns">None while the person has chosen none.</param>
public sealed record ListLiking(IReadOnlyList<string> Columns, bool Compact, IReadOnlyList<KeptFilter> Filters)
{
    public static ListLiking None { get; } = new([], false, []);
}

/// <param name="Query">The query string, with its question mark; empty for the whole list.</param>
public sealed record KeptFilter(long Id, string Name, string Query)
{
    /// <summary>Of the name, in UTF-16 units.</summary>
    public const int LongestName = 40;
}

/// <summary>Where no module keeps likings, everybody sees the lists as they are.</summary>
public sealed class NoListMemory : IListMemory
{
    public Task<ListLiking> OfAsync(string page, CancellationToken ct) => Task.FromResult(ListLiking.None);
    public Task<Outcome<Done>> KeepFilterAsync(string page, string name, string query, CancellationToken ct) => Nothing;
    public Task<Outcome<Done>> ForgetFilterAsync(long id, CancellationToken ct) => Nothing;
    public Task<Outcome<Done>> KeepColumnsAsync(string page, IReadOnlyList<string> columns, CancellationToken ct) => Nothing;
    public Task<Outcome<Done>> KeepDensityAsync(bool compact, CancellationToken ct) => Nothing;

    static Task<Outcome<Done>> Nothing => Task.FromResult<Outcome<Done>>(Done.It);
}
