using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components.CompilerServices;
using Microsoft.AspNetCore.Components.Rendering;

namespace PropertyHub.Architecture.Tests.Words;

/// <summary>
/// Rule 9: no words stand in a page's markup. The compiled pages are read, where markup, C# and comments can no longer be confused;
/// attributes that mix words with values are read in the source.
/// </summary>
public sealed partial class MarkupTests
{
    /// <summary>Signs, units and keys that are the same in every language.</summary>
    static readonly string[] Allowed =
        ["PropertyHub", "m²", "m³", "kWh", "A4", "A5", "Excel", "PDF", "CSV", "xlsx", "Esc", "Enter", "Ctrl", "Alt", "Shift", "Tab", "F2", "nbsp", "times", "middot", "ndash", "mdash", "hellip", "rarr", "larr"];

    /// <summary>Attributes and parameters whose value a person reads or hears.</summary>
    static readonly string[] Read =
        ["title", "alt", "placeholder", "label", "aria-label", "aria-description", "aria-placeholder", "aria-valuetext", "HelperText", "SearchHint", "Hint", "Empty", "Word", "Text", "Message", "Deed", "Question", "Heading", "Caption", "Note"];

    static readonly IReadOnlyList<Type> Components = [.. House.Product.SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsComponent() && !type.IsGenerated())];

    [Fact]
    public void No_words_stand_between_tags() => House.None(Builders().SelectMany(Contents), "Words belong in Texts");

    [Fact]
    public void No_words_stand_in_attributes_that_are_read() => House.None(Builders().SelectMany(Attributes), "Words belong in Texts");

    [Fact]
    public void No_words_are_mixed_into_attributes_that_are_read() =>
        House.None(from file in House.Found(House.Files("*.razor", "src"))
                   from Match attribute in Attribute().Matches(Comment().Replace(File.ReadAllText(file), ""))
                   where Read.Contains(attribute.Groups["name"].Value, StringComparer.OrdinalIgnoreCase)
                   let value = attribute.Groups["value"].Value
                   where value.Contains('@', StringComparison.Ordinal) && !value.StartsWith("@(", StringComparison.Ordinal) && HasWords(Value().Replace(value, ""))
                   select $"{House.Short(file)}: {attribute.Value}", "Words belong in Texts");

    [Fact]
    public void The_rule_knows_words_when_it_sees_them()
    {
        HasWords("收款").ShouldBeTrue();
        HasWords("Take payment").ShouldBeTrue();
        HasWords("12 m² / A4 · — ：").ShouldBeFalse();
    }

    static IReadOnlyList<(Type Component, MethodBase Method)> Builders() =>
        House.Found(from component in Components
                    from type in Nested(component)
                    from method in type.GetMethods(Types.All)
                    where method.GetParameters().Any(parameter => parameter.ParameterType == typeof(RenderTreeBuilder))
                    select (component, (MethodBase)method));

    static IEnumerable<Type> Nested(Type type) => type.GetNestedTypes(Types.All).SelectMany(Nested).Prepend(type);

    static IEnumerable<string> Contents((Type Component, MethodBase Method) builder)
    {
        string? literal = null;
        foreach (var step in Instructions.Of(builder.Method))
        {
            if (step is MethodBase { Name: "AddContent" or "AddMarkupContent" } && literal is not null && HasWords(Tag().Replace(literal, " ")))
                yield return $"{builder.Component.FullName}: {literal.Trim()}";
            literal = step as string;
        }
    }

    /// <summary>Name and value as literals just before the call, past the check that a parameter's value has its type; and those inside static markup.</summary>
    static IEnumerable<string> Attributes((Type Component, MethodBase Method) builder)
    {
        string? name = null, value = null;
        foreach (var step in Instructions.Of(builder.Method))
            switch (step)
            {
                case string literal:
                    (name, value) = (value, literal);
                    break;
                case MethodBase { Name: "AddAttribute" or "AddComponentParameter" }:
                    if (name is not null && value is not null && Read.Contains(name, StringComparer.OrdinalIgnoreCase) && HasWords(value))
                        yield return $"{builder.Component.FullName}: {name}=\"{value}\"";
                    (name, value) = (null, null);
                    break;
                case MethodBase { Name: "AddMarkupContent" }:
                    foreach (Match attribute in Attribute().Matches(value ?? ""))
                        if (Read.Contains(attribute.Groups["name"].Value, StringComparer.OrdinalIgnoreCase) && HasWords(attribute.Groups["value"].Value))
                            yield return $"{builder.Component.FullName}: {attribute.Value}";
                    (name, value) = (null, null);
                    break;
                case MethodBase method when method.DeclaringType != typeof(RuntimeHelpers) && method.Name != "op_Implicit":
                    (name, value) = (null, null);
                    break;
            }
    }

    static bool HasWords(string text) => Word().Matches(text).Any(word => !Allowed.Contains(word.Value, StringComparer.Ordinal));

    [GeneratedRegex(@"[\u3400-\u9fff]+|[A-Za-z][A-Za-z0-9²³]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"<(style|script)[\s\S]*?</\1>|<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?<name>[A-Za-z][\w-]*)\s*=\s*""(?<value>[^""]*)""")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"@\([^)]*\)|@[\w.]+(\([^)]*\))?")]
    private static partial Regex Value();

    [GeneratedRegex(@"@\*[\s\S]*?\*@|<!--[\s\S]*?-->")]
    private static partial Regex Comment();
}
