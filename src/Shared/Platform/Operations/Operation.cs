using System.Reflection;
using PropertyHub.Kernel;
using PropertyHub.Platform.Data;

namespace PropertyHub.Platform.Operations;

/// <summary>
/// One thing the department does that changes data. It does once, for all, what none may forget: the right,
/// the write transaction, the audit trail, the outbox, the answer to a repeated command, the retry. A refused operation changes nothing.
/// </summary>
public abstract class Operation<TDb, TCommand, TResult>(OperationServices<TDb> services) where TDb : ModuleDb where TCommand : ICommand
{
    public async Task<Outcome<TResult>> RunAsync(TCommand command, CancellationToken ct = default)
    {
        var outcome = await services.RunAsync(GetType().Name, RequiredRight(), command.Id, (work, token) => ApplyAsync(command, work, token), dryRun: false, ct);
        if (outcome.Succeeded)
            Committed();
        return outcome;
    }

    protected abstract Task<Outcome<TResult>> ApplyAsync(TCommand command, Work<TDb> work, CancellationToken ct);

    /// <summary>Called once the change is durable: the place to drop what this process had cached.</summary>
    protected virtual void Committed() { }

    string? RequiredRight() => GetType().GetCustomAttribute<RequiresAttribute>()?.Right
        ?? (GetType().IsDefined(typeof(NeedsNoRightAttribute)) ? null : throw new InvalidOperationException($"{GetType().Name} has no [Requires]"));
}
