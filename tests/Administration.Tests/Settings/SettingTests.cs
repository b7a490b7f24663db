using PropertyHub.Platform.Settings;

namespace PropertyHub.Administration.Settings;

public class SettingTests
{
    [Fact]
    public async Task A_value_holds_from_its_day_on_and_the_default_before()
    {
        await using var host = await AdminHost.StartAsync();

        (await host.Get<ChangeSetting>().RunAsync(new(Guid.NewGuid(), AdminHost.FreeLates.Key, "2", new(2026, 11, 1), new Dictionary<DateOnly, int>()))).Succeeded.ShouldBeTrue();
        (await host.Get<ChangeSetting>().RunAsync(new(Guid.NewGuid(), AdminHost.FreeLates.Key, "3", new(2026, 12, 1), new Dictionary<DateOnly, int>()))).Succeeded.ShouldBeTrue();

        var settings = host.Get<ISettings>();
        (await settings.GetAsync(AdminHost.FreeLates, new(2026, 10, 31))).ShouldBe(0);
        (await settings.GetAsync(AdminHost.FreeLates, new(2026, 11, 30))).ShouldBe(2);
        (await settings.GetAsync(AdminHost.FreeLates, new(2027, 1, 1))).ShouldBe(3);
    }

    [Fact]
    public async Task The_list_shows_what_holds_since_when_and_what_comes_next()
    {
        await using var host = await AdminHost.StartAsync();
        await host.Get<ChangeSetting>().RunAsync(new(Guid.NewGuid(), AdminHost.FreeLates.Key, "2", new(2026, 11, 1), new Dictionary<DateOnly, int>()));
        await host.Get<ChangeSetting>().RunAsync(new(Guid.NewGuid(), AdminHost.FreeLates.Key, "3", new(2026, 12, 1), new Dictionary<DateOnly, int>()));

        async Task<SettingRow> On(DateOnly day) => (await host.Get<SettingList>().AllAsync(day, default)).Single(row => row.Setting.Key == AdminHost.FreeLates.Key);

        var before = await On(new(2026, 10, 31));
        (before.Value, before.From, before.Next).ShouldBe(("0", null, (new DateOnly(2026, 11, 1), "2")));
        var now = await On(new(2026, 11, 1));
        (now.Value, now.From, now.Next).ShouldBe(("2", new DateOnly(2026, 11, 1), (new DateOnly(2026, 12, 1), "3")));
        (await On(new(2026, 12, 24))).Next.ShouldBeNull();
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("two")]
    [InlineData("")]
    public async Task What_is_no_value_is_refused(string words)
    {
        await using var host = await AdminHost.StartAsync();

        (await host.Get<ChangeSetting>().RunAsync(new(Guid.NewGuid(), AdminHost.FreeLates.Key, words, new(2026, 11, 1), new Dictionary<DateOnly, int>()))).Refusal!.Text.ShouldBe(AdminTexts.SettingValueInvalid(words));
    }
}
