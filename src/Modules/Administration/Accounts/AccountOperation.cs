using PropertyHub.Administration.Access;
using PropertyHub.Administration.Data;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Administration.Accounts;

/// <summary>An operation after which somebody may more or less than before, from the next step on.</summary>
internal abstract class AccountOperation<TCommand, TResult>(OperationServices<AdminDb> services, AccessList access)
    : Operation<AdminDb, TCommand, TResult>(services) where TCommand : ICommand
{
    protected override void Committed() => access.Clear();
}
