using System.Diagnostics;

namespace PropertyHub.Platform.Operations;

/// <summary>One activity per operation, named like it.</summary>
public static class PlatformTrace
{
    public static readonly ActivitySource Source = new("PropertyHub");
}
