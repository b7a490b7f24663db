namespace PropertyHub.Kernel.Tests;

public sealed class WorkingCalendarTests
{
    static readonly DateOnly Friday = new(2026, 9, 25);

    [Fact]
    public void Weekends_are_left_out() => WorkingCalendar.Plain.WorkingDaysAfter(Friday, 1).ShouldBe(new DateOnly(2026, 9, 28));

    [Fact]
    public void Holidays_are_left_out_and_make_up_Saturdays_count()
    {
        var calendar = new WorkingCalendar(new Dictionary<DateOnly, bool> { [new(2026, 9, 28)] = false, [new(2026, 9, 26)] = true });

        calendar.WorkingDaysAfter(Friday, 1).ShouldBe(new DateOnly(2026, 9, 26));
        calendar.WorkingDaysAfter(Friday, 2).ShouldBe(new DateOnly(2026, 9, 29));
    }
}
