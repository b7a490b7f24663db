using System.Diagnostics;

namespace PropertyHub.Platform.Operations;

/// <summary>One activity per operation, named like it.</summary>
public static class PlatformTrace
{
    public const string Name = "PropertyHub";

    public static readonly ActivitySource Source = new(Name);
}
