using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace PropertyHub.Platform.Events;

/// <summary>The name under which a process delivers events; it tells others on the same machine when its process is gone.</summary>
static class LeaseOwner
{
    const char Separator = '|';

    // A process's start is told by way of the clock, which may have been set meanwhile.
    static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(10);

    public static string New()
    {
        using var process = Process.GetCurrentProcess();
        return Of(Environment.MachineName, process.Id, process.StartTime.ToUniversalTime());
    }

    public static string Of(string machine, int processId, DateTime started) =>
        string.Join(Separator, machine, processId.ToString(CultureInfo.InvariantCulture), started.Ticks.ToString(CultureInfo.InvariantCulture), Guid.NewGuid().ToString("N"));

    /// <summary>True when it was a process of this machine that has ended, by a crash or otherwise; of other machines nothing is known.</summary>
    public static bool HasEnded(string owner)
    {
        var parts = owner.Split(Separator);
        if (parts.Length != 4 || parts[0] != Environment.MachineName
            || !int.TryParse(parts[1], CultureInfo.InvariantCulture, out var id) || !long.TryParse(parts[2], CultureInfo.InvariantCulture, out var started))
            return false;
        try
        {
            using var process = Process.GetProcessById(id);
            return (process.StartTime.ToUniversalTime() - new DateTime(started, DateTimeKind.Utc)).Duration() > Tolerance;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return true;
        }
        catch (Exception hidden) when (hidden is Win32Exception or NotSupportedException)
        {
            return false;
        }
    }
}
