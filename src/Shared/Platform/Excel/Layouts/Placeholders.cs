namespace PropertyHub.Platform.Excel;

/// <summary>Phones and ID numbers that clerks type when they do not know them.</summary>
public static class Placeholders
{
    const string UnknownPhone = "18999999999";
    const int Shortest = 7;

    /// <summary>Null for a placeholder (18999999999, or seven and more times the same character) and for blank; else the value.</summary>
    public static string? Clear(string? value) => string.IsNullOrWhiteSpace(value) || IsPlaceholder(value.Trim()) ? null : value.Trim();

    public static bool IsPlaceholder(string value) =>
        value == UnknownPhone || (value.Length >= Shortest && char.IsAsciiDigit(value[0]) && value.AsSpan().IndexOfAnyExcept(value[0]) < 0);
}
