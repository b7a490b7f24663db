using System.CommandLine;
using PropertyHub.Kernel;
using PropertyHub.Platform.Modules;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Host.CommandLine;

/// <summary>Checks what must always hold and says how much was checked.</summary>
internal static class VerifyCommand
{
    public static Command Create(CommandContext context)
    {
        var command = new Command("verify", HostTexts.CommandVerify);
        command.SetAction((parsed, ct) => context.RunAsync(parsed, (services, actor, token) => CheckAsync(services, actor, context.Screen, token), ct));
        return command;
    }

    static async Task<Answer> CheckAsync(IServiceProvider services, Actor actor, Screen screen, CancellationToken ct)
    {
        if (!actor.May(HostRights.Operate))
            return new Refusal(HostTexts.OnlyOperators);
        var invariants = services.GetServices<IInvariant>().ToList();
        var checks = new List<(Text Title, InvariantResult Result)>();
        foreach (var invariant in invariants)
        {
            screen.Report(new WorkProgress(invariant.Title, checks.Count, invariants.Count));
            checks.Add((invariant.Title, await invariant.CheckAsync(ct)));
        }
        var violated = checks.Count(check => check.Result.Violations.Count > 0);
        var result = new VerbResult(violated == 0 ? HostTexts.AllHold(checks.Count) : HostTexts.SomeViolated(violated)) { Tables = [TableOf(checks)] };
        var lines = checks.SelectMany(check => check.Result.Violations.Select(line => HostTexts.Violation(check.Title, line)));
        return new Answer(result, violated == 0 ? null : new Refusal(HostTexts.SomeViolated(violated)) { Details = [.. lines] });
    }

    static VerbTable TableOf(List<(Text Title, InvariantResult Result)> checks) => new("checks", HostTexts.Checks,
        [new("title", HostTexts.ColumnCheck), new("checked", HostTexts.ColumnChecked), new("violated", HostTexts.ColumnViolated)],
        [.. checks.Select(check => new object?[] { check.Title, check.Result.Checked, check.Result.Violations.Count })]);
}
