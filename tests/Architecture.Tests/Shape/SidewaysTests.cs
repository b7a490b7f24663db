using System.Text.RegularExpressions;

namespace PropertyHub.Architecture.Tests.Shape;

/// <summary>What can be moved sideways shows that there is more: that is the business of one class, <c>.sideways</c>.</summary>
public sealed partial class SidewaysTests
{
    static IReadOnlyList<(string File, string Rule)> Rules =>
        House.Found(from file in House.Files("*.css", "src")
                    from Match rule in Rule().Matches(File.ReadAllText(file))
                    select (House.Short(file), rule.Value.Trim()));

    [Fact]
    public void Nothing_else_scrolls_sideways() =>
        House.None(Rules.Where(rule => Moves().IsMatch(rule.Rule) && !rule.Rule.Contains(".sideways", StringComparison.Ordinal)).Select(rule => $"{rule.File}: {rule.Rule}"), "Give it the class sideways");

    [GeneratedRegex(@"[^{}]+\{[^{}]*\}")]
    private static partial Regex Rule();

    [GeneratedRegex(@"overflow-x:\s*(auto|scroll)|overflow:\s*(auto|scroll)\s+hidden")]
    private static partial Regex Moves();
}
