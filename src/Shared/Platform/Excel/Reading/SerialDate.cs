namespace PropertyHub.Platform.Excel;

/// <summary>Days of the sheet's calendar: 1900 (which counts a 29 February 1900 that never was) or 1904.</summary>
internal static class SerialDate
{
    static readonly DateTime From1900 = new(1899, 12, 30);
    static readonly DateTime From1904 = new(1904, 1, 1);
    const decimal Last = 2_958_466;
    const decimal PhantomDay = 60;

    public static bool TryRead(decimal serial, bool is1904, out DateTime moment)
    {
        moment = default;
        if (serial < 0 || serial >= Last || (!is1904 && serial >= PhantomDay && serial < PhantomDay + 1))
            return false;
        if (is1904 && serial >= Last - 1462)
            return false;
        var shifted = !is1904 && serial < PhantomDay ? serial + 1 : serial;
        var seconds = Math.Round(shifted * 86_400m, 0, MidpointRounding.AwayFromZero);
        moment = (is1904 ? From1904 : From1900).AddTicks((long)seconds * TimeSpan.TicksPerSecond);
        return true;
    }

    /// <summary>The serial of a day on or after 1900-03-01; null before.</summary>
    public static int? Of(DateOnly day)
    {
        var serial = day.DayNumber - DateOnly.FromDateTime(From1900).DayNumber;
        return serial > PhantomDay ? serial : null;
    }
}
