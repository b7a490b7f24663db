using PropertyHub.Platform.Lists;

namespace PropertyHub.Ui;

/// <summary>Where the groups of a page end.</summary>
static class ListGroups
{
    /// <summary>The group whose last row on this page is the one at <paramref name="at"/>; null where none ends.</summary>
    public static ListGroup<TRow>? EndsAt<TRow>(ListPage<TRow> page, int at) where TRow : class
    {
        if (page.GroupOf is not { } groupOf)
            return null;
        var key = groupOf(page.Rows[at]);
        return at + 1 < page.Rows.Count && groupOf(page.Rows[at + 1]) == key ? null : page.Groups.GetValueOrDefault(key);
    }
}
