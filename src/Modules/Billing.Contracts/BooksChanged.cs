using PropertyHub.Kernel;

namespace PropertyHub.Billing;

/// <summary>Money was taken, imported or reversed, or a run was posted: figures that follow the books have moved.</summary>
/// <param name="Periods">The billing periods whose charges were touched, as yyyyMM.</param>
public sealed record BooksChanged(Guid EventId, string Cause, IReadOnlyList<int> Periods) : IEvent
{
    public static string Name => "billing.books-changed.v1";
    public string Subject => Cause;
}
