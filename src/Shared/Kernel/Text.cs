using System.Globalization;
using System.Resources;

namespace PropertyHub.Kernel;

/// <summary>
/// Words for a person, not yet in a language: they are rendered in the reader's culture by <see cref="ToString()"/>.
/// Money has two decimals, a count (an <c>int</c>) commas, dates are 2026-11-19 and periods 2026-11 in every language.
/// </summary>
public readonly struct Text(ResourceManager source, string key, params object?[] args) : IEquatable<Text>
{
    readonly ResourceManager _source = source;
    readonly object?[] _args = args;

    public string Key { get; } = key;
    public IReadOnlyList<object?> Args => _args ?? [];

    public override string ToString() => ToString(CultureInfo.CurrentUICulture);

    public string ToString(CultureInfo culture)
    {
        if (_source is null)
            return Key ?? "";
        var format = _source.GetString(Key, culture) ?? Key;
        return _args.Length == 0 ? format : string.Format(CultureInfo.InvariantCulture, format, [.. _args.Select(arg => Plain(arg, culture))]);
    }

    /// <summary>A text that is the same in every language: a number, a code, a name.</summary>
    public static Text Verbatim(string words) => new(null!, words);

    /// <summary>A number that counts nothing, such as the row of a sheet: no commas.</summary>
    public static Text Ordinal(int number) => Verbatim(number.ToString(CultureInfo.InvariantCulture));

    static object? Plain(object? arg, CultureInfo culture) => arg switch
    {
        Money money => money.Yuan.ToString("N2", CultureInfo.InvariantCulture),
        int count => count.ToString("N0", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Text text => text.ToString(culture),
        IEnumerable<string> list => string.Join(culture.Name == "en" ? ", " : "、", list),
        _ => arg,
    };

    public bool Equals(Text other) => Key == other.Key && ReferenceEquals(_source, other._source) && Args.SequenceEqual(other.Args);
    public override bool Equals(object? obj) => obj is Text other && Equals(other);
    public override int GetHashCode() => HashCode.Combine(Key, _source);
    public static bool operator ==(Text a, Text b) => a.Equals(b);
    public static bool operator !=(Text a, Text b) => !a.Equals(b);
    public static implicit operator string(Text text) => text.ToString();
}
