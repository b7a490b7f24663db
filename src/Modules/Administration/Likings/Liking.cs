namespace PropertyHub.Administration.Likings;

/// <summary>How one person likes the pages: which columns, how close the rows.</summary>
internal sealed class Liking
{
    public const int LongestName = 160, LongestValue = 1000;

    /// <summary>The sign-in name.</summary>
    public required string Person { get; init; }

    public required string Name { get; init; }
    public required string Value { get; set; }
}

/// <summary>What somebody asked of a list, under a name of their own.</summary>
internal sealed class SavedFilter
{
    public const int LongestPage = 100, LongestQuery = 1000, MostOnAPage = 50;

    public long Id { get; init; }

    /// <summary>The sign-in name.</summary>
    public required string Person { get; init; }

    /// <summary>The address of the list, without query.</summary>
    public required string Page { get; init; }

    public required string Name { get; init; }

    /// <summary>With its question mark; empty for the whole list.</summary>
    public required string Query { get; set; }
}
