using System.Reflection;
using System.Text.Json;

namespace PropertyHub.Platform.Excel;

/// <summary>Other names of columns in the spreadsheets of common systems: a JSON object of header → its synonyms, embedded in the module.</summary>
public sealed class HeaderSynonyms(IReadOnlyDictionary<string, string[]> synonyms)
{
    public static readonly HeaderSynonyms None = new(new Dictionary<string, string[]>());

    /// <param name="fileName">The end of the embedded resource's name, such as <c>UnitHeaders.json</c>.</param>
    /// <exception cref="InvalidOperationException">When the assembly embeds no such file.</exception>
    public static HeaderSynonyms Embedded(Assembly assembly, string fileName)
    {
        var name = Array.Find(assembly.GetManifestResourceNames(), n => n.EndsWith("." + fileName, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"{assembly.GetName().Name} embeds no {fileName}");
        using var stream = assembly.GetManifestResourceStream(name)!;
        return new(JsonSerializer.Deserialize<Dictionary<string, string[]>>(stream)!);
    }

    public IEnumerable<string> Of(string header) => synonyms.TryGetValue(header, out var others) ? others : [];
}
