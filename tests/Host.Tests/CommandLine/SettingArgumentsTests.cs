using PropertyHub.Host.CommandLine;

namespace PropertyHub.Host.Tests.CommandLine;

public sealed class SettingArgumentsTests
{
    [Fact]
    public void Settings_are_told_from_words_in_both_forms()
    {
        var (settings, words) = SettingArguments.Split(["import", "--PropertyHub:DataDirectory=/d", "units", "--urls", "http://x", "u.xlsx", "--dry-run"]);
        settings.ShouldBe(["--PropertyHub:DataDirectory=/d", "--urls", "http://x"]);
        words.ShouldBe(["import", "units", "u.xlsx", "--dry-run"]);
    }

    [Fact]
    public void A_time_in_a_reason_is_no_setting() =>
        SettingArguments.Split(["export", "people", "--reason", "10:30 asked by phone"]).Settings.ShouldBeEmpty();
}
