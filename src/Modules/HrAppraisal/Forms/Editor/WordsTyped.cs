using System.Text;
using PropertyHub.Kernel;

namespace PropertyHub.HrAppraisal.Forms.Editor;

/// <summary>Words in a field. Those that come with the product stay in all languages as long as nobody edits them.</summary>
public sealed class WordsTyped
{
    string _key = "";
    string _shown = "";

    public string Words { get; set; } = "";

    /// <summary>What is kept: the key of the product's words, or HR's own.</summary>
    internal string Key => Words == _shown ? _key : Clean(Words);

    internal static WordsTyped Of(string key, Text text) => new() { _key = key, _shown = text.ToString(), Words = text.ToString() };

    /// <summary>One line, without signs that cannot be seen.</summary>
    static string Clean(string words) => string.Concat(words.Normalize(NormalizationForm.FormC).Select(sign => char.IsControl(sign) ? ' ' : sign)).Trim();
}
