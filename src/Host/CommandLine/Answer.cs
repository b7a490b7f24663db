using PropertyHub.Kernel;
using PropertyHub.Platform.Modules;

namespace PropertyHub.Host.CommandLine;

/// <summary>What a command says in the end: what it found, and the refusal if there is one.</summary>
internal sealed record Answer(VerbResult? Result, Refusal? Refusal = null)
{
    public int ExitCode => Refusal is null ? ExitCodes.Done : ExitCodes.Refused;

    public static Answer Of(Outcome<VerbResult> outcome) => outcome.Succeeded ? new Answer(outcome.Value) : new Answer(null, outcome.Refusal);
    public static implicit operator Answer(Refusal refusal) => new(null, refusal);
    public static implicit operator Answer(VerbResult result) => new(result);
}

internal static class ExitCodes
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int Misused = 2;
    public const int Failed = 3;
}
