using System.Text.RegularExpressions;
using PropertyHub.Kernel;

namespace PropertyHub.Architecture.Tests.Figures;

/// <summary>Rule 7: money is Money, in whole fen, and never passes through a binary fraction.</summary>
public sealed partial class MoneyTests
{
    static readonly string[] Exact = ["src/Shared/Kernel", "src/Modules/Billing", "src/Modules/Billing.Contracts", "src/Modules/HrAppraisal", "src/Modules/HrAppraisal.Contracts"];

    /// <summary>Points of an appraisal, not yuan.</summary>
    static readonly string[] Points = ["Appraisal.Total"];

    [Fact]
    public void A_sum_of_money_in_a_table_is_Money()
    {
        House.Found(Column.All.Where(column => column.Type == typeof(Money)));
        House.None(House.Found(Column.All).Where(column => (Sum().IsMatch(column.Name) && column.Type == typeof(decimal) && !Points.Contains($"{column.Entity}.{column.Name}")) || column.Name.EndsWith("Fen", StringComparison.Ordinal))
            .Select(column => $"{column}"), "Money");
    }

    [Fact]
    public void No_table_holds_a_binary_fraction() =>
        House.None(House.Found(Column.All).Where(column => column.Type == typeof(double) || column.Type == typeof(float)).Select(column => $"{column}"), "decimal, or Money");

    [Fact]
    public void No_binary_fraction_where_money_and_scores_are_reckoned() =>
        House.None(from folder in Exact
                   from file in House.Found(House.Files("*.cs", folder))
                   from use in Binaries(File.ReadAllText(file))
                   select $"{House.Short(file)}: {use}", "decimal, Money or Fraction");

    [Fact]
    public void No_binary_fraction_in_pages_about_money() =>
        House.None(from file in House.Found(Exact.SelectMany(folder => House.Files("*.razor", folder)))
                   let code = File.ReadAllText(file)
                   let begin = code.IndexOf("@code", StringComparison.Ordinal)
                   where begin >= 0
                   from use in Binaries(code[begin..])
                   select $"{House.Short(file)}: {use}", "decimal or Money");

    [Theory]
    [InlineData("double rate = x;")]
    [InlineData("var rate = 0.05;")]
    [InlineData("var days = (b - a).TotalDays;")]
    public void The_rule_knows_a_binary_fraction_when_it_sees_one(string code) => Binaries(code).ShouldNotBeEmpty();

    [Theory]
    [InlineData("var rate = 0.05m; // 0.5 of it")]
    [InlineData("var text = \"1.5 double\";")]
    public void And_only_then(string code) => Binaries(code).ShouldBeEmpty();

    static IReadOnlyList<string> Binaries(string code) => [.. Binary().Matches(Comments().Replace(Literals().Replace(code, "\"\""), "")).Select(match => match.Value)];

    [GeneratedRegex(@"(Amount|Total|Balance|Paid|Sum|Fee|Deposit|Prepaid|Yuan)$")]
    private static partial Regex Sum();

    [GeneratedRegex(@"\b(double|float|Double|Single)\b(?!\()|\b\d+\.\d+(?![\dmM.])|\.Total(Days|Hours|Minutes|Seconds|Milliseconds)\b|\bMath\.(Pow|Sqrt|Log|Exp)\b")]
    private static partial Regex Binary();

    [GeneratedRegex(@"//[^\n]*|/\*[\s\S]*?\*/")]
    private static partial Regex Comments();

    [GeneratedRegex(@"""(\\.|[^""\\\n])*""")]
    private static partial Regex Literals();
}
