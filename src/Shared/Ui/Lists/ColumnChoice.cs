namespace PropertyHub.Ui;

/// <summary>A column that may be hidden or moved.</summary>
public sealed record ColumnChoice(string Key, string Title, bool Shown);

/// <summary>Which columns are shown, and in which order.</summary>
static class ColumnOrder
{
    /// <summary>Those asked for, in that order; all when none of them is known. Those without a name stay: before the others if they stood first, else after them.</summary>
    public static IReadOnlyList<T> Choose<T>(IReadOnlyList<T> all, Func<T, string?> keyOf, IReadOnlyList<string> asked)
    {
        var chosen = asked.Distinct().Select(key => all.FirstOrDefault(column => keyOf(column) == key)).OfType<T>().ToList();
        if (chosen.Count == 0)
            return all;
        var first = all.TakeWhile(column => keyOf(column) is null).ToList();
        return [.. first, .. chosen, .. all.Skip(first.Count).Where(column => keyOf(column) is null)];
    }

    /// <summary>All that may be chosen: the shown ones in their order, then the hidden ones.</summary>
    public static IReadOnlyList<ColumnChoice> Choices<T>(IReadOnlyList<T> all, IReadOnlyList<T> shown, Func<T, string?> keyOf, Func<T, string> titleOf) where T : class =>
        [.. shown.Concat(all.Except(shown)).Where(column => keyOf(column) is not null).Select(column => new ColumnChoice(keyOf(column)!, titleOf(column), shown.Contains(column)))];
}
