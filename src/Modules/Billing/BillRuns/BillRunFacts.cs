using PropertyHub.Archives;
using PropertyHub.Billing.Meters;
using PropertyHub.Billing.Pools;
using PropertyHub.Billing.Tariffs;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.BillRuns;

/// <summary>A reading of the period, already checked by <see cref="HoldRule"/>.</summary>
/// <param name="Multiplier">倍率 of the meter, default 1.</param>
/// <param name="LossPercent">损耗 of the meter in percent, default 0.</param>
/// <param name="Held">Waits for review and is not billed; false once a person accepted or corrected it.</param>
internal sealed record ReadingFacts(
    long Id, string MeterNo, long UnitId, string ItemCode, Reading Reading, decimal Multiplier = 1, decimal LossPercent = 0, bool Held = false);

/// <summary>A pool (公摊) of the period.</summary>
/// <param name="Buildings">Separated by ';', blank for all.</param>
internal sealed record PoolFacts(long Id, string ItemCode, Money Total, PoolBasis Basis, string Buildings = "");

/// <summary>All that a bill run depends on, as it stands at the moment of the run.</summary>
internal sealed record BillRunFacts
{
    public required Period Period { get; init; }

    /// <summary>Item codes to bill; null for all. One-off items and deposits are never billed by a run.</summary>
    public IReadOnlyCollection<string>? OnlyItems { get; init; }

    public required IReadOnlyList<ChargeItem> Items { get; init; }

    /// <summary>Of these items, without overlaps; any period.</summary>
    public required IReadOnlyList<Tariff> Tariffs { get; init; }

    /// <summary>In any order.</summary>
    public required IReadOnlyList<UnitFacts> Units { get; init; }

    /// <summary>Of one unit: the earlier row first where start dates are equal.</summary>
    public IReadOnlyList<OwnerFacts> Owners { get; init; } = [];

    public IReadOnlyList<ParkingLeaseFacts> ParkingLeases { get; init; } = [];
    public IReadOnlyList<ReadingFacts> Readings { get; init; } = [];
    public IReadOnlyList<PoolFacts> Pools { get; init; } = [];

    /// <summary>What is charged already and not reversed, in this period.</summary>
    public PostedSources Posted { get; init; } = new();
}
