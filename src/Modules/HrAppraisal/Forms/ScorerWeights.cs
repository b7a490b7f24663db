using System.Text.Json.Serialization;
using PropertyHub.HrAppraisal.Scoring;

namespace PropertyHub.HrAppraisal.Forms;

/// <summary>What each scorer's column weighs in the mean, relative to the others; equal by default (7.1). A scorer that a form lacks is left out and the others share his part.</summary>
internal sealed record ScorerWeights(decimal Direct, decimal Indirect, decimal Manager)
{
    public static readonly ScorerWeights Equal = new(1, 1, 1);

    [JsonIgnore]
    public decimal Sum => Direct + Indirect + Manager;

    public decimal Of(ScorerRole role) => role switch
    {
        ScorerRole.DirectSuperior => Direct,
        ScorerRole.IndirectSuperior => Indirect,
        ScorerRole.Manager => Manager,
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    public bool Any(Func<decimal, bool> holds) => holds(Direct) || holds(Indirect) || holds(Manager);
}
