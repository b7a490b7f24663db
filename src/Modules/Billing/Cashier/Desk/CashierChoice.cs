namespace PropertyHub.Billing.Cashier;

/// <summary>Which charges are to be paid and how much of each, written down while the payment is not taken yet.</summary>
/// <param name="ByAmount">An amount is spread over the oldest instead.</param>
/// <param name="Parts">By charge number what was typed; empty for all of it.</param>
internal sealed record CashierChoice(bool ByAmount, IReadOnlyDictionary<long, string> Parts);
