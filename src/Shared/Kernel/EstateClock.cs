namespace PropertyHub.Kernel;

/// <summary>The present moment in UTC and the business date in the estate's time zone.</summary>
public sealed class EstateClock(TimeProvider time, TimeZoneInfo zone)
{
    public DateTime UtcNow => time.GetUtcNow().UtcDateTime;
    public DateOnly Today => DateOf(UtcNow);

    public DateOnly DateOf(DateTime utc) => DateOnly.FromDateTime(ToLocal(utc));

    /// <summary>The moment, in UTC, at which a business date begins.</summary>
    public DateTime StartOf(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), zone);

    /// <summary>The moment, in UTC, of a time of day on a business date.</summary>
    public DateTime MomentOf(DateOnly day, TimeOnly time) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(time), zone);

    /// <summary>The moment where it lies on that business date; null where it does not, as of what was written down later, or is not known.</summary>
    public DateTime? Within(DateOnly day, DateTime? utc) => utc is { } moment && DateOf(moment) == day ? moment : null;

    public DateTime ToLocal(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, zone);
}
