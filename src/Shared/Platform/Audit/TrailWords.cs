using System.Globalization;
using System.Resources;
using PropertyHub.Kernel;

namespace PropertyHub.Platform.Audit;

/// <summary>
/// What the audit trail's names mean to a person, in the words of the module that writes them. The keys are <c>Operation_</c>,
/// <c>Record_</c>, <c>Field_</c> (or <c>Field_Record_</c> where one record calls it otherwise) and <c>Value_Enum_</c>, each with the name in code.
/// </summary>
public sealed class TrailWords(ResourceManager texts)
{
    const string ImportOf = "Import ";

    /// <summary>The deed, such as 出账; null when there are no words for it.</summary>
    public Text? Operation(string name) => Find("Operation_" + name.Replace(' ', '_'));

    /// <summary>All deeds that have words, by their names in the trail.</summary>
    public IReadOnlyList<(string Name, Text Title)> Operations =>
        [.. Keys("Operation_").Select(key => key["Operation_".Length..]).Select(name => (name.Replace("Import_", ImportOf, StringComparison.Ordinal), new Text(texts, "Operation_" + name)))];

    /// <summary>What was changed, such as 费用.</summary>
    public Text? Record(string name) => Find("Record_" + Plain(name));

    /// <summary>What of it was changed; null for what is of no use to a person, such as a checksum of a password.</summary>
    public Text? Field(string record, string name)
    {
        var field = char.ToUpperInvariant(name[0]) + name[1..];
        return Find($"Field_{Plain(record)}_{field}") ?? Find("Field_" + field);
    }

    /// <summary>One of the values that a field can have.</summary>
    public Text? Value(string kind, string value) => Find($"Value_{kind}_{value}");

    // Imports are records of one kind, whatever is imported.
    static string Plain(string record) => record.StartsWith(ImportOf, StringComparison.Ordinal) ? "Import" : record;

    Text? Find(string key) => texts.GetString(key, CultureInfo.InvariantCulture) is null ? null : new Text(texts, key);

    IEnumerable<string> Keys(string prefix) =>
        texts.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!.Cast<System.Collections.DictionaryEntry>()
            .Select(entry => (string)entry.Key).Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
