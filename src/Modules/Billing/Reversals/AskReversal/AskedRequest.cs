using PropertyHub.Kernel;

namespace PropertyHub.Billing.Reversals;

/// <summary>What was just asked for: its number, and what it is about.</summary>
/// <param name="Said">Told to whoever asked: who decides now.</param>
public sealed record AskedRequest(long Number, Text What, bool IsWaiver, string Said = "");
