namespace PropertyHub.Kernel;

/// <summary>Personal data as everybody may see it (ARC-05).</summary>
public static class Masking
{
    /// <summary>138****6721; shorter numbers keep their last two digits.</summary>
    public static string? Phone(string? phone) => phone switch
    {
        null or "" => phone,
        { Length: >= 11 } => $"{phone[..3]}****{phone[^4..]}",
        { Length: > 4 } => $"{new string('*', phone.Length - 2)}{phone[^2..]}",
        _ => new string('*', phone.Length),
    };

    /// <summary>The first and the last of an identity number: 3**************X.</summary>
    public static string? Identity(string? number) => number switch
    {
        null or "" => number,
        { Length: > 4 } => $"{number[..1]}{new string('*', number.Length - 2)}{number[^1..]}",
        _ => new string('*', number.Length),
    };

    public static string? Any(string? value) => value is { Length: 11 } && value.All(char.IsAsciiDigit) ? Phone(value) : Identity(value);

    public static bool IsMasked(string? value) => value?.Contains('*', StringComparison.Ordinal) == true;
}
