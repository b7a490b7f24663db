namespace PropertyHub.HrAppraisal.Scoring;

/// <summary>The month's household collection rate of a steward's zones (BIL-13): compared unrounded.</summary>
internal readonly record struct HouseholdRate(int Paid, int Due)
{
    /// <summary>0 of 0 is no rate: the item does not apply.</summary>
    public bool IsNone => Due == 0;

    public bool Reaches(decimal percent) => !IsNone && 100m * Paid >= percent * Due;

    /// <summary>Percent with two decimals, half away from zero, for showing only; null for 0 of 0.</summary>
    public decimal? Shown => IsNone ? null : Math.Round(100m * Paid / Due, 2, MidpointRounding.AwayFromZero);
}
