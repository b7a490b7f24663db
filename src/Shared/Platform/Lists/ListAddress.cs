using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace PropertyHub.Platform.Lists;

/// <summary>
/// The request as a query string: q (search), sort (a name, with - before it for descending), page, size, cols (names of columns), density (compact, roomy); every other key is a filter.
/// A page can be bookmarked, sent to a colleague, and left and come back to.
/// </summary>
public static class ListAddress
{
    static readonly HashSet<string> Own = ["q", "sort", "page", "size", "cols", "density"];

    /// <summary>Reads <c>?q=…</c>; what cannot be read falls back to the default.</summary>
    public static ListRequest Read(string? query) => Read(QueryHelpers.ParseQuery(query ?? ""));

    /// <summary>For a download endpoint: <c>ListAddress.Read(http.Request.Query).Whole()</c>.</summary>
    public static ListRequest Read(IQueryCollection query) => Read(query.ToDictionary(pair => pair.Key, pair => pair.Value));

    static ListRequest Read(IDictionary<string, StringValues> values)
    {
        var sort = First(values, "sort");
        return new ListRequest(
            First(values, "q").Trim(),
            sort.TrimStart('-') is { Length: > 0 } name ? name : null,
            sort.StartsWith('-'),
            int.TryParse(First(values, "page"), out var page) && page > 0 && page < 1_000_000 ? page : 1,
            int.TryParse(First(values, "size"), out var size) && ListRequest.PageSizes.Contains(size) ? size : ListRequest.DefaultPageSize,
            values.Where(pair => !Own.Contains(pair.Key)).Select(pair => (pair.Key, Value: string.Join(',', pair.Value.Where(v => v?.Length > 0))))
                .Where(pair => pair.Value.Length > 0).ToDictionary(pair => pair.Key, pair => pair.Value))
        {
            Columns = First(values, "cols").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            Compact = First(values, "density") switch { "compact" => true, "roomy" => false, _ => null },
        };
    }

    static string First(IDictionary<string, StringValues> values, string key) => values.TryGetValue(key, out var found) ? found.FirstOrDefault() ?? "" : "";

    /// <summary>The query string with its question mark; empty when everything is at its default.</summary>
    public static string Write(ListRequest request)
    {
        var pairs = new List<KeyValuePair<string, string?>>();
        if (request.Search.Length > 0)
            pairs.Add(new("q", request.Search));
        pairs.AddRange(request.Filters.Where(f => f.Value.Length > 0).OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => new KeyValuePair<string, string?>(f.Key, f.Value)));
        if (request.Sort is not null)
            pairs.Add(new("sort", (request.Descending ? "-" : "") + request.Sort));
        if (request.Page > 1)
            pairs.Add(new("page", request.Page.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        if (request.PageSize != ListRequest.DefaultPageSize && request.PageSize != int.MaxValue)
            pairs.Add(new("size", request.PageSize.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        if (request.Columns.Count > 0)
            pairs.Add(new("cols", string.Join(',', request.Columns)));
        if (request.Compact is { } compact)
            pairs.Add(new("density", compact ? "compact" : "roomy"));
        return QueryString.Create(pairs).ToString();
    }

    /// <summary>Another search or filter starts at the first page.</summary>
    public static ListRequest WithFilter(this ListRequest request, string name, string? value)
    {
        var filters = new Dictionary<string, string>(request.Filters);
        if (string.IsNullOrEmpty(value))
            filters.Remove(name);
        else
            filters[name] = value;
        return request with { Filters = filters, Page = 1 };
    }

    public static ListRequest WithSearch(this ListRequest request, string search) => request with { Search = search.Trim(), Page = 1 };

    /// <summary>Ascending first (or the largest first), then the other way round, then the order of the list itself.</summary>
    public static ListRequest SortedBy(this ListRequest request, string column, bool largestFirst = false) => request.Sort != column
        ? request with { Sort = column, Descending = largestFirst, Page = 1 }
        : request.Descending == largestFirst
            ? request with { Descending = !largestFirst, Page = 1 }
            : request with { Sort = null, Descending = false, Page = 1 };
}
