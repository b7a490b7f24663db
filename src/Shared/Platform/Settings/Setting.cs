using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using PropertyHub.Kernel;

namespace PropertyHub.Platform.Settings;

/// <summary>A figure that an authorised user may change with effect from a date. The key is stored, so it never changes; its first part is the module: <c>hr.leader-approves</c>.</summary>
public abstract record Setting(string Key, Text Label)
{
    public abstract Type Type { get; }
    public abstract string DefaultText { get; }

    /// <summary>Whether the words are a value of the setting; they are stored in invariant form.</summary>
    public abstract bool TryNormalise(string? words, [NotNullWhen(true)] out string? stored);
}

/// <param name="Allowed">What a value must satisfy beyond its type; null when every value of the type is allowed.</param>
public sealed record Setting<T>(string Key, Text Label, T Default, Func<T, bool>? Allowed = null) : Setting(Key, Label) where T : IParsable<T>
{
    public override Type Type => typeof(T);
    public override string DefaultText => Store(Default);

    public T Parse(string stored) => T.Parse(stored, CultureInfo.InvariantCulture);

    public override bool TryNormalise(string? words, [NotNullWhen(true)] out string? stored)
    {
        var ok = T.TryParse(words?.Trim(), CultureInfo.InvariantCulture, out var value) && Allowed?.Invoke(value) != false;
        stored = ok ? Store(value!) : null;
        return ok;
    }

    static string Store(T value) => value switch
    {
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
