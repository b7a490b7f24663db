namespace PropertyHub.Kernel;

/// <summary>Days from <see cref="From"/> to <see cref="To"/>, both included.</summary>
public readonly record struct DayRange(DateOnly From, DateOnly To)
{
    public int Days => To.DayNumber - From.DayNumber + 1;

    public bool Contains(DateOnly day) => From <= day && day <= To;

    /// <summary>The days in both ranges, or null when there are none. A null end means without end.</summary>
    public DayRange? Within(DateOnly? from, DateOnly? to)
    {
        var first = from > From ? from.Value : From;
        var last = to < To ? to.Value : To;
        return first <= last ? new DayRange(first, last) : null;
    }

    public static DayRange Of(Period period) => new(period.First, period.Last);
}
