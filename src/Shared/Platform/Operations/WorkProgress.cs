using PropertyHub.Kernel;

namespace PropertyHub.Platform.Operations;

/// <summary>How far long work has come; <paramref name="Total"/> is 0 while unknown.</summary>
public readonly record struct WorkProgress(Text Step, long Done, long Total);
