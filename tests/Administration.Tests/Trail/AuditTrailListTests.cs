using PropertyHub.Administration.Accounts;
using PropertyHub.Administration.Calendar;
using PropertyHub.Platform.Lists;

namespace PropertyHub.Administration.Trail;

public class AuditTrailListTests
{
    [Fact]
    public async Task Who_changed_what_from_what_to_what_is_found_by_person_record_and_day()
    {
        await using var host = await AdminHost.StartAsync();
        host.ActAs("hr", AdminRights.EditHolidays);
        var day = new DateOnly(2026, 10, 10);
        await host.Get<SetHoliday>().RunAsync(new(Guid.NewGuid(), day, HolidayKind.Off, "国庆节"));
        host.Time.Advance(TimeSpan.FromDays(1));
        await host.Get<SetHoliday>().RunAsync(new(Guid.NewGuid(), day, HolidayKind.Working, "国庆节"));

        var found = await Ask(("person", "hr"), ("record", "Holiday"), ("module", "admin"), ("from", "2026-11-25"), ("to", "2026-11-25"));

        found.Total.ShouldBe(1);
        found.Rows[0].Changes.ShouldBe([new AuditChange("Kind", "Off", "Working")]);
        (await Ask(("person", "hr"))).Total.ShouldBe(2);
        (await Ask(("person", "hr"), ("to", "2026-11-23"))).Total.ShouldBe(0);
        (await Ask(("module", "billing"))).Total.ShouldBe(0);

        Task<ListPage<AuditRow>> Ask(params (string, string)[] filters) =>
            host.Get<AuditTrailList>().PageAsync(new(Filters: filters.ToDictionary(pair => pair.Item1, pair => pair.Item2)), default);
    }

    [Fact]
    public async Task Accounts_are_filtered_and_sorted_in_the_database()
    {
        await using var host = await AdminHost.StartAsync();
        await host.OpenAsync("boss", "long enough", "administrator");
        await host.OpenAsync("cash", "long enough", "cashier", "front-desk");
        var role = (await host.RoleAsync("front-desk")).ToString(System.Globalization.CultureInfo.InvariantCulture);

        var page = await host.Get<AccountList>().PageAsync(new(Sort: "last", Descending: true, Filters: new Dictionary<string, string> { ["role"] = role, ["state"] = "on" }), default);

        page.Rows.Select(row => (row.UserName, row.HasPassword, row.Roles.Count)).ShouldBe([("cash", true, 2)]);
    }
}
