using System.Text.Json;
using System.Text.Json.Serialization;
using PropertyHub.Billing.Meters;
using PropertyHub.Billing.Pools;
using PropertyHub.Billing.Tariffs;

namespace PropertyHub.Billing.BillRuns;

/// <summary>How a charge came about (怎么算的, BIL-04), kept with it as compact JSON. Exactly one of the lists is there.</summary>
internal sealed record Explanation
{
    /// <summary>Area and fixed: quantity × price × days ÷ <see cref="DaysOfMonth"/> × discount, summed, rounded once.</summary>
    public IReadOnlyList<DaysPart>? Days { get; init; }

    /// <summary>Metered: the parts of each meter, summed, rounded once.</summary>
    public IReadOnlyList<MeterPart>? Meters { get; init; }

    /// <summary>Shared: the shares of each pool, summed.</summary>
    public IReadOnlyList<SharePart>? Shares { get; init; }

    public int? DaysOfMonth { get; init; }

    /// <summary>Yuan for all payers of the month together, where the charge is one part of several.</summary>
    public decimal? Undivided { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, ExplanationJson.Default.Explanation);

    public static Explanation FromJson(string json) => JsonSerializer.Deserialize(json, ExplanationJson.Default.Explanation)!;
}

/// <param name="Discount">Percent paid while vacant; null when not vacant.</param>
/// <param name="Space">The parking space; null for the unit itself.</param>
internal sealed record DaysPart(DateOnly From, DateOnly To, int Days, decimal Quantity, decimal Price, decimal? Discount = null, string? Space = null);

/// <param name="Quantity">Exact: usage × multiplier × (1 + loss % ÷ 100).</param>
/// <param name="Price">Null where there are tiers.</param>
internal sealed record MeterPart(
    string MeterNo, Reading Reading, decimal Usage, decimal Multiplier, decimal LossPercent, decimal Quantity,
    decimal? Price, IReadOnlyList<TierPart>? Tiers);

/// <param name="Pool">Yuan shared out by all.</param>
/// <param name="Buildings">The pool's buildings, blank for all.</param>
/// <param name="Amount">Yuan of this unit.</param>
internal sealed record SharePart(PoolBasis Basis, string Buildings, decimal Weight, decimal TotalWeight, decimal Pool, decimal Amount);

[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(Explanation))]
internal sealed partial class ExplanationJson : JsonSerializerContext;
