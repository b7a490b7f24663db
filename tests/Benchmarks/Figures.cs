using System.Diagnostics;
using System.Globalization;

namespace PropertyHub.Benchmarks;

/// <summary>Prints a figure with its floor, their ratio and the limit it must keep.</summary>
internal static class Figures
{
    static readonly List<string> Missed = [];

    public static int ExitCode => Missed.Count == 0 ? 0 : 1;

    public static void Ratio(string what, double seconds, double floor, double limit)
    {
        var ratio = seconds / floor;
        Print(what, string.Create(CultureInfo.InvariantCulture, $"{Time(seconds)} ÷ {Time(floor)} = {ratio:0.00} × (at most {limit:0.#} ×)"), ratio <= limit);
    }

    public static void Below(string what, double value, double limit, string unit) =>
        Print(what, string.Create(CultureInfo.InvariantCulture, $"{value:0.0} {unit} (at most {limit:0.#} {unit})"), value <= limit);

    /// <summary>How long the work took, in seconds, each time.</summary>
    /// <param name="before">Done before each round, and not counted.</param>
    public static async Task<List<double>> TimesAsync(int rounds, Func<Task> work, Func<Task>? before = null)
    {
        var times = new List<double>();
        for (var i = 0; i < rounds; i++)
        {
            if (before is not null)
                await before();
            var watch = Stopwatch.StartNew();
            await work();
            times.Add(watch.Elapsed.TotalSeconds);
        }
        return times;
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    static string Time(double seconds) => seconds < 1
        ? string.Create(CultureInfo.InvariantCulture, $"{seconds * 1000:0.00} ms")
        : string.Create(CultureInfo.InvariantCulture, $"{seconds:0.00} s");

    static void Print(string what, string figure, bool kept)
    {
        Console.WriteLine($"{(kept ? "ok    " : "MISSED")} {what}: {figure}");
        if (!kept)
            Missed.Add(what);
    }
}
