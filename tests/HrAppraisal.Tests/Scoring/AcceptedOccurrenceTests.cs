namespace PropertyHub.HrAppraisal.Scoring;

public class AcceptedOccurrenceTests
{
    static AcceptedOccurrence Occurrence(int item, int day, string? from = null) => new(item, new(2026, 11, day), from);

    [Fact]
    public void The_same_event_is_never_deducted_twice() =>
        AcceptedOccurrence.CountByItem([Occurrence(7, 9, "complaint-5"), Occurrence(3, 9, "complaint-5"), Occurrence(3, 12, "complaint-5"), Occurrence(3, 2, "complaint-6")])
            .ShouldBe(new Dictionary<int, int> { [3] = 2 }, ignoreOrder: true);

    [Fact]
    public void Each_one_noted_by_hand_counts() =>
        AcceptedOccurrence.CountByItem([Occurrence(5, 1), Occurrence(5, 1), Occurrence(6, 1)])
            .ShouldBe(new Dictionary<int, int> { [5] = 2, [6] = 1 }, ignoreOrder: true);
}
