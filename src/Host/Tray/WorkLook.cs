using PropertyHub.Platform.Imports;
using PropertyHub.Platform.LongWork;
using PropertyHub.Ui;

namespace PropertyHub.Host.Tray;

/// <summary>What long work came to, as its starter sees it.</summary>
internal static class WorkLook
{
    /// <summary>An import with bad rows, and a deed that was refused for some rows, are done as work, but not for whoever waits for them.</summary>
    public static LongWorkState StateOf(LongWorkStatus work) => work.Result is ImportReport { Accepted: false } or BulkReport { Left.Count: > 0 } ? LongWorkState.Refused : work.State;

    public static Tone ToneOf(LongWorkStatus work) => StateOf(work) switch
    {
        LongWorkState.Done => Tone.Green,
        LongWorkState.Cancelled => Tone.Grey,
        LongWorkState.Undone => Tone.Amber,
        _ => Tone.Red,
    };

    /// <summary>What it leaves behind, where that is not plain.</summary>
    public static string? WordsOf(LongWorkStatus work) => work.State switch
    {
        LongWorkState.Undone => work.InParts ? HostTexts.WorkUndoneInParts : HostTexts.WorkUndone,
        LongWorkState.Cancelled => HostTexts.WorkStopped,
        _ => work.Refusal?.Text.ToString(),
    };
}
