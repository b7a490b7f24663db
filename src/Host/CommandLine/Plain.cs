using System.Globalization;
using PropertyHub.Kernel;

namespace PropertyHub.Host.CommandLine;

/// <summary>A value as people read it: money with two decimals, dates as 2026-11-19, in every language.</summary>
internal static class Plain
{
    public static string Of(object? value) => value switch
    {
        null => "",
        Money money => money.Yuan.ToString("N2", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Text text => text.ToString(),
        IEnumerable<string> list => string.Join("、", list),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    public static bool IsNumber(object? value) => value is Money or int or long or decimal;
}
