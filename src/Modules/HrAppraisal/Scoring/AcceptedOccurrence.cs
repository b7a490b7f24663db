namespace PropertyHub.HrAppraisal.Scoring;

/// <summary>An accepted occurrence as the score sees it.</summary>
/// <param name="Event">What it comes from in another module (a complaint, a late order); null when noted by hand.</param>
internal readonly record struct AcceptedOccurrence(int Item, DateOnly Date, string? Event = null)
{
    /// <summary>How many count per item. The same event is never deducted twice (HR-03): of several that name it, the earliest counts, then the lower item.</summary>
    public static IReadOnlyDictionary<int, int> CountByItem(IEnumerable<AcceptedOccurrence> occurrences) =>
        occurrences.OrderBy(occurrence => occurrence.Date).ThenBy(occurrence => occurrence.Item)
            .GroupBy(occurrence => occurrence.Event)
            .SelectMany(group => group.Key is null ? group : group.Take(1))
            .CountBy(occurrence => occurrence.Item)
            .ToDictionary();
}
