using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PropertyHub.Architecture.Tests.Words;

/// <summary>The texts of one file in one language.</summary>
internal sealed partial record ResxFile(string Path, IReadOnlyList<KeyValuePair<string, string>> Texts)
{
    public const string Hant = "zh-Hant", English = "en";

    public string Short => House.Short(Path);
    public string ClassName => System.IO.Path.GetFileNameWithoutExtension(Path);
    public IEnumerable<string> Keys => Texts.Select(text => text.Key);

    /// <summary>Every file in simplified Chinese, which is the neutral language.</summary>
    public static IReadOnlyList<ResxFile> Neutral { get; } = [.. House.Files("*.resx", "src").Where(file => !Language().IsMatch(file)).Select(Read)];

    public static IReadOnlyList<ResxFile> All => House.Found(Neutral.SelectMany(file => new[] { file, file.In(Hant), file.In(English) }).OfType<ResxFile>());

    public static ResxFile Read(string path) => new(path,
        [.. XDocument.Load(path).Root!.Elements("data").Select(data => KeyValuePair.Create(data.Attribute("name")!.Value, data.Element("value")?.Value ?? ""))]);

    public ResxFile? In(string language)
    {
        var path = System.IO.Path.ChangeExtension(Path, $".{language}.resx");
        return File.Exists(path) ? Read(path) : null;
    }

    public static IReadOnlyList<string> PlaceholdersOf(string text) => [.. Placeholder().Matches(text).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\.[a-z]{2}(-[A-Za-z]+)?\.resx$")]
    private static partial Regex Language();

    [GeneratedRegex(@"(?<!\{)\{(\d+)[^}]*\}")]
    private static partial Regex Placeholder();
}
