using PropertyHub.Kernel;

namespace PropertyHub.Billing.BillRuns;

/// <summary>What a charge came from. A source is charged once; reversing the charge frees it (BIL-04).</summary>
internal enum SourceKind { Days, Reading, PoolShare }

/// <param name="Id">The reading's or the pool's id; 0 for the days of a unit, item, payer and period.</param>
/// <param name="Amount">The pool's share, or the whole charge for days; zero for a reading, as several are rounded together.</param>
internal readonly record struct ChargeSource(SourceKind Kind, long Id, Money Amount);

/// <summary>A charge as the bill run makes it, not yet posted.</summary>
/// <param name="PayerId">The person; null without an owner, and the name is blank then.</param>
/// <param name="From">计费起.</param>
/// <param name="To">计费止.</param>
/// <param name="Quantity">数量: m², usage, number of spaces or pool weight, to 4 decimals.</param>
/// <param name="UnitPrice">单价; null where there is more than one or none.</param>
internal sealed record ChargeDraft(
    long UnitId, string UnitCode, string ItemCode, long? PayerId, string PayerName, Period Period, DateOnly From, DateOnly To,
    decimal Quantity, decimal? UnitPrice, Money Amount, DateOnly DueDate, int Priority, decimal? LateFeeRatePerMille,
    Explanation Explanation, IReadOnlyList<ChargeSource> Sources);
