using System.Globalization;

namespace PropertyHub.Platform.Excel;

internal static class Numerals
{
    const int Digits = 15;

    /// <summary>The decimal of a cell's own text, rounded to the 15 significant digits that Excel keeps; false when it is none or too large.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out decimal number)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number))
            return false;
        number = Round(number);
        return true;
    }

    static decimal Round(decimal number)
    {
        if (number == 0)
            return 0;
        var (size, whole) = (Math.Abs(number), 0);
        if (size >= 1)
            for (var rest = decimal.Truncate(size); rest >= 1; rest /= 10)
                whole++;
        else
            for (var rest = size * 10; rest < 1; rest *= 10)
                whole--;
        var places = Digits - whole;
        var rounded = places >= 0
            ? places > 28 ? number : Math.Round(number, places, MidpointRounding.AwayFromZero)
            : Shift(number, -places);
        return rounded / 1.000000000000000000000000000000m;
    }

    static decimal Shift(decimal number, int places)
    {
        var factor = 1m;
        for (var i = 0; i < places; i++)
            factor *= 10;
        return Math.Round(number / factor, 0, MidpointRounding.AwayFromZero) * factor;
    }
}
