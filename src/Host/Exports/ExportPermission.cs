using PropertyHub.Kernel;
using PropertyHub.Platform.Exports;

namespace PropertyHub.Host.Exports;

/// <summary>What somebody may take away, asked before anything is written: once a download has begun, all that is left is to break it off.</summary>
internal static class ExportPermission
{
    /// <summary>As <see cref="IExport.Prepare"/>; refused where personal data in full (ARC-05) is asked for without the right to it.</summary>
    public static Outcome<Func<Stream, CancellationToken, Task>> PrepareFor(this IExport export, Actor actor, ExportArguments arguments) =>
        arguments.Unmask && export.UnmaskRight is { } right && !actor.May(right) ? new Refusal(HostTexts.MayNotUnmask(export.Title)) : export.Prepare(arguments);
}
