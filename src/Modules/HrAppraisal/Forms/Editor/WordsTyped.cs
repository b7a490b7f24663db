using System.Text;
using System.Text.Json.Serialization;
using PropertyHub.Kernel;

namespace PropertyHub.HrAppraisal.Forms.Editor;

/// <summary>Words in a field. Those that come with the product stay in all languages as long as nobody edits them.</summary>
public sealed class WordsTyped
{
    /// <summary>The key of the product's words and how they read, in the language in which they were read.</summary>
    [JsonInclude]
    internal string ProductKey { get; private init; } = "";

    [JsonInclude]
    internal string Shown { get; private init; } = "";

    public string Words { get; set; } = "";

    /// <summary>What is kept: the key of the product's words, or HR's own.</summary>
    internal string Key => Words == Shown ? ProductKey : Clean(Words);

    internal static WordsTyped Of(string key, Text text) => new() { ProductKey = key, Shown = text.ToString(), Words = text.ToString() };

    /// <summary>One line, without signs that cannot be seen.</summary>
    static string Clean(string words) => Typed.Line(words).Normalize(NormalizationForm.FormC);
}
