using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace PropertyHub.Ui;

/// <summary>Texts and attribute values inside the markup that a part writes itself.</summary>
public static class Html
{
    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The text as it may stand between tags or between double quotes; Chinese is left as it is.</summary>
    public static string Encode(string? text) => string.IsNullOrEmpty(text) ? "" : Encoder.Encode(text);

    /// <summary>With a leading blank; nothing where there is no value.</summary>
    public static string Attribute(string name, string? value) => value is null ? "" : $" {name}=\"{Encode(value)}\"";
}
