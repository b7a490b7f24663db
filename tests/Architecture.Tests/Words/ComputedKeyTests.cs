using System.Text.RegularExpressions;

namespace PropertyHub.Architecture.Tests.Words;

/// <summary>A key put together at run time (<c>Texts.Get("Role_" + role)</c>) is there for every value it can be put together with.</summary>
public sealed partial class ComputedKeyTests
{
    static readonly IReadOnlyList<Type> Enums = [.. House.Product.SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsEnum), typeof(DayOfWeek)];

    /// <summary>Values that have words of another kind: bad tiers are told tier by tier.</summary>
    static readonly string[] ToldOtherwise = ["FaultBadTiers"];

    static IReadOnlyList<(ResxFile File, string Prefix, string Place)> Uses =>
        House.Found(from source in House.Files("*.cs", "src").Concat(House.Files("*.razor", "src"))
                    from Match call in Call().Matches(File.ReadAllText(source))
                    let file = FileOf(source, call.Groups["class"].Value)
                    where file is not null
                    select (file, call.Groups["prefix"].Value, $"{House.Short(source)}: {call.Value}"));

    [Fact]
    public void A_computed_key_has_texts() =>
        House.None(Uses.Where(use => !use.File.Keys.Any(key => key.StartsWith(use.Prefix, StringComparison.Ordinal))).Select(use => use.Place), "No text begins with this prefix");

    [Fact]
    public void A_computed_key_has_a_text_for_every_value_of_its_enum() =>
        House.None(Uses.Select(use => (use.Place, Missing: Missing(use.File, use.Prefix))).Where(use => use.Missing.Length > 0).Select(use => $"{use.Place} lacks {use.Missing}"), "A value without a text");

    /// <summary>The enum is one that has all the suffixes as values; if none of these is complete, what the smallest lacks is told.</summary>
    static string Missing(ResxFile file, string prefix)
    {
        var suffixes = file.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).Select(key => key[prefix.Length..]).ToHashSet();
        var likely = Enums.Select(Enum.GetNames).Where(names => suffixes.Count > 0 && suffixes.IsSubsetOf(names)).ToList();
        return likely.Count == 0 || likely.Any(names => names.Length == suffixes.Count) ? "" : string.Join(", ", likely.MinBy(names => names.Length)!.Except(suffixes).Where(name => !ToldOtherwise.Contains(prefix + name)));
    }

    static ResxFile? FileOf(string source, string className)
    {
        var project = House.Projects.Where(project => House.Short(source).StartsWith(Path.GetDirectoryName(project.Path) + "/", StringComparison.Ordinal)).MaxBy(project => project.Path.Length)!;
        var folder = Path.Combine(House.Root, Path.GetDirectoryName(project.Path)!) + Path.DirectorySeparatorChar;
        return ResxFile.Neutral.FirstOrDefault(file => file.ClassName == className && file.Path.StartsWith(folder, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\b(?<class>\w*Texts)\.Get\(\$?""(?<prefix>\w+)(?:""\s*\+|\{)")]
    private static partial Regex Call();
}
