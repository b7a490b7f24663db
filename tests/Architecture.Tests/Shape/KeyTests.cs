using System.Text.RegularExpressions;

namespace PropertyHub.Architecture.Tests.Shape;

/// <summary>No key without words: what a page listens to stands in its key bar or at least in the help that '?' opens.</summary>
public sealed partial class KeyTests
{
    static IReadOnlyList<(string Folder, string Key, string Place)> Keys =>
        House.Found(from source in House.Files("*.cs", "src").Concat(House.Files("*.razor", "src"))
                    where !House.Short(source).EndsWith("Keys/KeyHelp.razor", StringComparison.Ordinal)
                    from Match key in Held().Matches(File.ReadAllText(source))
                    select (Path.GetDirectoryName(source)!, key.Groups["key"].Value, $"{House.Short(source)}: {key.Groups["key"].Value}"));

    static readonly HashSet<string> Everywhere =
        [.. Told(Path.Combine(House.Root, "src/Shared/Ui/Keys"), Always())];

    static IEnumerable<string> Told(string folder, Regex words) =>
        Directory.EnumerateFiles(folder, "*.razor").SelectMany(file => words.Matches(File.ReadAllText(file))).SelectMany(told => told.Groups["keys"].Value.Split(' '));

    [Fact]
    public void Every_key_of_a_page_is_told_in_its_help() =>
        House.None(Keys.Where(key => !Everywhere.Contains(key.Key) && !Told(key.Folder, Hint()).Contains(key.Key)).Select(key => key.Place), "A key that the help does not tell of: give the page a KeyHint");

    [GeneratedRegex(@"(?:\[""|data-key="")(?<key>(?:Alt|Ctrl)\+\w+|F\d+|[A-Z]|Arrow\w+|Page(?:Up|Down)|Space|Enter|Esc|Home|End|Delete)(?:""\]\s*=|"")")]
    private static partial Regex Held();

    [GeneratedRegex(@"<KeyHint Keys=""(?<keys>[^""]+)""")]
    private static partial Regex Hint();

    [GeneratedRegex(@"\(""(?<keys>[^""]+)"", UiTexts\.")]
    private static partial Regex Always();
}
