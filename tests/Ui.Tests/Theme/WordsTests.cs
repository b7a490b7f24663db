using System.Collections;
using System.Globalization;
using System.Resources;
using MudBlazor;

namespace PropertyHub.Ui.Tests.Theme;

public class WordsTests
{
    static readonly Dictionary<string, string> OfMudBlazor = Read(new ResourceManager("MudBlazor.Resources.LanguageResource", typeof(MudTheme).Assembly), CultureInfo.InvariantCulture);

    static Dictionary<string, string> Read(ResourceManager texts, CultureInfo culture) =>
        texts.GetResourceSet(culture, true, false)!.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    public static TheoryData<string> Languages => ["zh-Hans", "zh-Hant", "en"];

    static CultureInfo Source(string language) => language == "zh-Hans" ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_word_of_MudBlazor_is_translated(string language)
    {
        OfMudBlazor.Count.ShouldBeGreaterThan(100);
        var ours = Read(MudTexts.Manager, Source(language));
        OfMudBlazor.Keys.Except(ours.Keys).ShouldBeEmpty();
        ours.Keys.Except(OfMudBlazor.Keys).ShouldBeEmpty();
        foreach (var (key, words) in OfMudBlazor)
            Places(ours[key]).ShouldBe(Places(words), key);
    }

    static IEnumerable<string> Places(string words) =>
        System.Text.RegularExpressions.Regex.Matches(words, @"\{\d\}").Select(match => match.Value).Order();

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_words_of_the_shell_are_in_every_language(string language) =>
        Read(UiTexts.Manager, Source(language)).Keys.Order().ShouldBe(Read(UiTexts.Manager, CultureInfo.InvariantCulture).Keys.Order());

    [Fact]
    public void The_localizer_speaks_the_readers_language()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-Hant");
        new MudWords()["MudDataGrid_Filter"].Value.ShouldBe("篩選");
        new MudWords()["NoSuchKey"].ResourceNotFound.ShouldBeTrue();
    }
}
