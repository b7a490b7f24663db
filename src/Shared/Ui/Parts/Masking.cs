namespace PropertyHub.Ui;

/// <summary>How personal data is shortened on pages.</summary>
public static class Masking
{
    /// <summary>138****6721; a number shorter than seven digits keeps its last two.</summary>
    public static string Phone(string? number) => number switch
    {
        null or "" => "",
        { Length: < 7 } => new string('*', Math.Max(0, number.Length - 2)) + number[^Math.Min(2, number.Length)..],
        _ => number[..3] + "****" + number[^4..],
    };

    /// <summary>3***************12: the first and the last two characters.</summary>
    public static string Id(string? number) => number switch
    {
        null or "" => "",
        { Length: < 4 } => new string('*', number.Length),
        _ => number[..1] + new string('*', number.Length - 3) + number[^2..],
    };
}
