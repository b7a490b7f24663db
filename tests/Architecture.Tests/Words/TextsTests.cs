using System.Text.RegularExpressions;

namespace PropertyHub.Architecture.Tests.Words;

/// <summary>Rule 9: all that people read is there in three languages, and says the same.</summary>
public sealed partial class TextsTests
{
    /// <summary>Written differently in traditional Chinese, and in no other sense there.</summary>
    const string SimplifiedOnly = "这说们过对开关门间问题时书长车东发动务单号额费报价账购财贷质资赁缴纳级维护练经线组织结统计记录设证词调认识试话该详请读课谁谢与从众优会传伤严个为产义乐习乡买亲仅仓";

    public static TheoryData<string> Languages => [ResxFile.Hant, ResxFile.English];

    [Theory, MemberData(nameof(Languages))]
    public void Each_file_has_the_same_keys_in_the_same_order(string language) =>
        House.None(House.Found(ResxFile.Neutral).SelectMany(file => Difference(file, file.In(language), language)), "The three languages have the same keys");

    [Theory, MemberData(nameof(Languages))]
    public void Each_text_has_the_same_placeholders(string language) =>
        House.None(from file in House.Found(ResxFile.Neutral)
                   let other = file.In(language)?.Texts.DistinctBy(text => text.Key).ToDictionary()
                   where other is not null
                   from text in file.Texts
                   where other.ContainsKey(text.Key) && !ResxFile.PlaceholdersOf(text.Value).SequenceEqual(ResxFile.PlaceholdersOf(other[text.Key]))
                   select $"{file.Short} {language}: {text.Key}", "A translation fills in what the text does");

    [Fact]
    public void Placeholders_count_from_zero() =>
        House.None(from file in House.Found(ResxFile.Neutral)
                   from text in file.Texts
                   let numbers = ResxFile.PlaceholdersOf(text.Value)
                   where !numbers.SequenceEqual(Enumerable.Range(0, numbers.Count).Select(number => $"{number}"))
                   select $"{file.Short}: {text.Key}", "{0}, {1}, … without a gap");

    [Fact]
    public void No_text_is_empty_and_no_key_comes_twice() =>
        House.None(from file in ResxFile.All
                   from same in file.Texts.GroupBy(text => text.Key)
                   where same.Count() > 1 || string.IsNullOrWhiteSpace(same.First().Value)
                   select $"{file.Short}: {same.Key}", "Empty or twice");

    /// <summary>Words of a spreadsheet are Chinese whoever reads about them: an English text may quote what the Chinese text says, amid English.</summary>
    [Fact]
    public void English_is_in_English_but_for_quoted_words() =>
        House.None(from file in House.Found(ResxFile.Neutral)
                   let chinese = file.Texts.DistinctBy(text => text.Key).ToDictionary()
                   from text in file.In(ResxFile.English)?.Texts ?? []
                   let foreign = Han().Matches(text.Value)
                   where foreign.Count > 0 && !NamedInItself.Contains(text.Key)
                   where !Latin().IsMatch(text.Value) || foreign.Any(word => !chinese.GetValueOrDefault(text.Key, "").Contains(word.Value, StringComparison.Ordinal))
                   select $"{file.Short}: {text.Key} = {text.Value}", "Chinese in an English text");

    [Fact]
    public void Traditional_Chinese_is_not_simplified() =>
        House.None(from file in House.Found(ResxFile.Neutral.Select(file => file.In(ResxFile.Hant)).OfType<ResxFile>())
                   from text in file.Texts
                   let wrong = string.Concat(text.Value.Intersect(SimplifiedOnly))
                   where wrong.Length > 0 && !NamedInItself.Contains(text.Key)
                   select $"{file.Short}: {text.Key} has {wrong}", "Simplified characters in a traditional text");

    [Fact]
    public void No_text_shouts() =>
        House.None(from file in ResxFile.All
                   from text in file.Texts
                   where Shout().IsMatch(text.Value)
                   select $"{file.Short}: {text.Key}", "No exclamation marks");

    /// <summary>A language is offered by its own name.</summary>
    static readonly string[] NamedInItself = ["LanguageHans", "LanguageHant", "LanguageSimplified", "LanguageTraditional"];

    static IEnumerable<string> Difference(ResxFile file, ResxFile? other, string language)
    {
        if (other is null)
            return [$"{file.Short}: no {language}"];
        var missing = file.Keys.Except(other.Keys).Select(key => $"{file.Short} {language} lacks {key}").Concat(other.Keys.Except(file.Keys).Select(key => $"{other.Short} alone has {key}")).ToList();
        return missing.Count > 0 || file.Keys.SequenceEqual(other.Keys) ? missing : [$"{other.Short}: another order than {file.Short}"];
    }

    [GeneratedRegex(@"!(?!=)|！")]
    private static partial Regex Shout();

    [GeneratedRegex(@"[\u3400-\u9fff]+")]
    private static partial Regex Han();

    [GeneratedRegex(@"[A-Za-z]{2,}")]
    private static partial Regex Latin();
}
