namespace PropertyHub.Archives.Finding;

/// <summary>One narrow row per unit with all by which its household is found (ARC-09); a full scan of it takes milliseconds.</summary>
internal sealed class HouseholdWords
{
    public const int Longest = 2000;

    public long UnitId { get; init; }

    /// <summary>The code without dashes: 321502.</summary>
    public required string Room { get; init; }

    /// <summary>|3-2-1502|321502|1502|王伟|13812346721|粤A12345|, upper case, digits narrow.</summary>
    public required string Words { get; init; }
}
