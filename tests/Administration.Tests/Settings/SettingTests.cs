using PropertyHub.Platform.Settings;

namespace PropertyHub.Administration.Settings;

public class SettingTests
{
    [Fact]
    public async Task A_value_holds_from_its_day_on_and_the_default_before()
    {
        await using var host = await AdminHost.StartAsync();

        (await host.Get<ChangeSetting>().RunAsync(new(Guid.NewGuid(), AdminHost.FreeLates.Key, "2", new(2026, 11, 1)))).Succeeded.ShouldBeTrue();
        (await host.Get<ChangeSetting>().RunAsync(new(Guid.NewGuid(), AdminHost.FreeLates.Key, "3", new(2026, 12, 1)))).Succeeded.ShouldBeTrue();

        var settings = host.Get<ISettings>();
        (await settings.GetAsync(AdminHost.FreeLates, new(2026, 10, 31))).ShouldBe(0);
        (await settings.GetAsync(AdminHost.FreeLates, new(2026, 11, 30))).ShouldBe(2);
        (await settings.GetAsync(AdminHost.FreeLates, new(2027, 1, 1))).ShouldBe(3);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("two")]
    [InlineData("")]
    public async Task What_is_no_value_is_refused(string words)
    {
        await using var host = await AdminHost.StartAsync();

        (await host.Get<ChangeSetting>().RunAsync(new(Guid.NewGuid(), AdminHost.FreeLates.Key, words, new(2026, 11, 1)))).Refusal!.Text.ShouldBe(AdminTexts.SettingValueInvalid(words));
    }
}
