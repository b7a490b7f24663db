namespace PropertyHub.Platform.Excel;

/// <summary>Lets equal short texts of a large sheet be one string: buildings, entrances and names stand in it thousands of times.</summary>
internal sealed class RecentTexts
{
    const int Slots = 1024;
    const int Longest = 24;
    readonly string?[] _recent = new string?[Slots];

    // two readers at once may overwrite each other's slot, and get an equal string all the same
    public string Shared(string text)
    {
        if (text.Length > Longest)
            return text;
        ref var slot = ref _recent[(uint)text.GetHashCode(StringComparison.Ordinal) % Slots];
        var known = slot;
        if (known is not null && known == text)
            return known;
        slot = text;
        return text;
    }
}
