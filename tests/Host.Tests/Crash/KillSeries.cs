using System.Globalization;

namespace PropertyHub.Host.Tests.Crash;

/// <summary>How often to kill and when: few times by default, as often as the figure asks with PROPERTYHUB_TEST_FULL=1; a seed that was printed makes the moments again.</summary>
internal static class KillSeries
{
    static bool IsFull => Environment.GetEnvironmentVariable("PROPERTYHUB_TEST_FULL") == "1";

    public static int OfHost => IsFull ? 20 : 3;
    public static int OfCommands => IsFull ? 20 : 2;

    public static ulong Seed() => Environment.GetEnvironmentVariable("PROPERTYHUB_TEST_SEED") is { Length: > 0 } given
        ? ulong.Parse(given, CultureInfo.InvariantCulture) : (ulong)Environment.TickCount64;

    public static void Tell(string line) => TestContext.Current.TestOutputHelper?.WriteLine(line);
}
