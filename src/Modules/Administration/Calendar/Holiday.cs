namespace PropertyHub.Administration.Calendar;

/// <summary>类型 of a day that is not what its weekday says.</summary>
internal enum HolidayKind { Off, Working }

/// <summary>A public holiday (放假) or a make-up working day (上班).</summary>
internal sealed class Holiday
{
    public DateOnly Date { get; init; }
    public HolidayKind Kind { get; set; }
    public string? Name { get; set; }
    public int Version { get; init; }
}
