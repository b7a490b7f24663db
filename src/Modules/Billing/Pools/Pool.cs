using PropertyHub.Kernel;

namespace PropertyHub.Billing.Pools;

/// <summary>An amount that units share (公摊) in a period.</summary>
internal sealed class Pool
{
    public long Id { get; init; }
    public required string ItemCode { get; init; }
    public Period Period { get; init; }
    public Money Amount { get; set; }
    public PoolBasis Basis { get; set; }

    /// <summary>Buildings joined with ';' in canonical order; blank for all.</summary>
    public required string Buildings { get; init; }

    public int Version { get; private set; }
}
