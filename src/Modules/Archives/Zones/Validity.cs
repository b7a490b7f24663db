namespace PropertyHub.Archives.Zones;

internal static class Validity
{
    /// <summary>What counts on a day: the last that began by then, else the first there is.</summary>
    public static T? On<T>(IEnumerable<T> ofOne, Func<T, DateOnly> from, DateOnly day) where T : class
    {
        T? first = null, last = null;
        foreach (var one in ofOne)
        {
            if (first is null || from(one) < from(first))
                first = one;
            if (from(one) <= day && (last is null || from(one) > from(last)))
                last = one;
        }
        return last ?? first;
    }
}
