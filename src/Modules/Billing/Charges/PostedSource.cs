using PropertyHub.Billing.BillRuns;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Charges;

/// <summary>
/// What a charge was posted from, so that it is posted once: the days of a unit, item, payer and period; a reading; a unit's share of a pool.
/// A unique index over the live ones keeps this even for two hosts; reversing the charge frees its sources.
/// </summary>
internal sealed class PostedSource
{
    public long Id { get; init; }

    /// <summary>Null when the source came to zero: done, but nothing to charge.</summary>
    public long? ChargeNumber { get; init; }

    public SourceKind Kind { get; init; }

    /// <summary>The reading's or the pool's id; 0 for days.</summary>
    public long SourceId { get; init; }

    public long UnitId { get; init; }
    public required string ItemCode { get; init; }
    public Period Period { get; init; }

    /// <summary>0 without an owner, and for readings and shares: they are charged once, whoever pays.</summary>
    public long PayerId { get; init; }

    public Money Amount { get; init; }
    public bool Live { get; set; } = true;
}
