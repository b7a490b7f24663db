using System.Globalization;

namespace PropertyHub.Platform.Lists;

/// <summary>What is asked of a list; the same in the address of its page and of its download.</summary>
/// <param name="Search">What was typed into the search field, trimmed; empty for none.</param>
/// <param name="Sort">The name of a column, as it stands in the address; none for the order of the list itself.</param>
/// <param name="Page">From 1.</param>
/// <param name="PageSize">25 or 50 on pages; <see cref="int.MaxValue"/> for a download.</param>
/// <param name="Filters">By name; a filter that is not set is not there.</param>
public sealed record ListRequest(
    string Search = "",
    string? Sort = null,
    bool Descending = false,
    int Page = 1,
    int PageSize = ListRequest.DefaultPageSize,
    IReadOnlyDictionary<string, string>? Filters = null)
{
    public const int DefaultPageSize = 25;
    public static readonly IReadOnlyList<int> PageSizes = [25, 50];

    public IReadOnlyDictionary<string, string> Filters { get; init; } = Filters ?? new Dictionary<string, string>();

    /// <summary>The columns to show, by name and in this order; none where the address does not say.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Close rows or roomy ones; null where the address does not say.</summary>
    public bool? Compact { get; init; }

    /// <summary>Rows before the page.</summary>
    public int Skip => PageSize == int.MaxValue ? 0 : (Page - 1) * PageSize;

    public string? Filter(string name) => Filters.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    /// <summary>Several values of one filter: ?item=water&amp;item=parking is kept as water,parking.</summary>
    public IReadOnlyList<string> FilterList(string name) => Filter(name)?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [];

    public bool Is(string name) => Filter(name) is "1" or "true";

    /// <summary>A filter that holds a date (2026-11-19); none when absent or unreadable.</summary>
    public DateOnly? FilterDate(string name) =>
        DateOnly.TryParseExact(Filter(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public int? FilterNumber(string name) =>
        int.TryParse(Filter(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public Guid? FilterId(string name) => Guid.TryParse(Filter(name), out var id) ? id : null;

    /// <summary>What is asked of the database, without how it is to look.</summary>
    public ListRequest Question => this with { Columns = [], Compact = null };

    /// <summary>The whole list on one page, in the same order and with the same filters: for a download.</summary>
    public ListRequest Whole() => this with { Page = 1, PageSize = int.MaxValue };
}
