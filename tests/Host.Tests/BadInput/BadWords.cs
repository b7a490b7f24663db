namespace PropertyHub.Host.Tests.BadInput;

/// <summary>What people type or paste that a form must live with.</summary>
public static class BadWords
{
    /// <summary>Around everything that is kept, so that a part of it in the database is seen to be cut.</summary>
    public const string Begin = "⟦", End = "⟧";

    public const string Markup = $"{Begin}<b data-evil>张</b><script>evil()</script>&amp;'\"--{End}";
    public const string Rare = $"{Begin}𠮷𬭚㐂👩‍👧‍👦🇨🇳é{End}";
    public const string FullWidth = $"{Begin}１２３ＡＢＣ－．{End}";
    public const string Quotes = $"{Begin}%_[a]\\0{{1}}{End}";

    /// <summary>Each kind by its name.</summary>
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        ["empty"] = "", ["blank"] = "\u3000 \t\u00A0\r\n", ["markup"] = Markup, ["rare"] = Rare, ["full-width"] = FullWidth, ["quotes"] = Quotes,
        ["long"] = Begin + new string('长', 60) + End, ["too long"] = Begin + new string('长', 5000) + End, ["control"] = "\0\u0001\uD800", ["number"] = "-99999999999999999999999999",
    };

    /// <summary>Whether a kept text begins with one of them and has lost its end.</summary>
    public static bool IsCut(string kept) => kept.Contains(Begin, StringComparison.Ordinal) && !kept.Contains(End, StringComparison.Ordinal);
}
