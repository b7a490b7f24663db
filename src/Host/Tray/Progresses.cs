using PropertyHub.Platform.Operations;

namespace PropertyHub.Host.Tray;

internal static class Progresses
{
    /// <summary>0–100, or null while the amount of work is unknown.</summary>
    public static int? Percent(this WorkProgress progress) => progress.Total > 0 ? (int)Math.Clamp(progress.Done * 100 / progress.Total, 0, 100) : null;
}
