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
    public Task<Outcome<TResult>> RunAsync(TCommand command, CancellationToken ct = default) =>
        services.RunAsync(GetType().Name, RequiredRight(), command.Id, (work, token) => ApplyAsync(command, work, token), dryRun: false, ct);

    protected abstract Task<Outcome<TResult>> ApplyAsync(TCommand command, Work<TDb> work, CancellationToken ct);

    string RequiredRight() => GetType().GetCustomAttribute<RequiresAttribute>()?.Right
        ?? throw new InvalidOperationException($"{GetType().Name} has no [Requires]");
}
