using Microsoft.EntityFrameworkCore;
using PropertyHub.Administration.Accounts;
using PropertyHub.Administration.Calendar;
using PropertyHub.Administration.Data;
using PropertyHub.Administration.Roles;
using PropertyHub.Kernel;
using PropertyHub.Platform.Audit;
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
        await host.Get<SetHoliday>().RunAsync(new(Guid.NewGuid(), day, HolidayKind.Off, "国庆节", null));
        host.Time.Advance(TimeSpan.FromDays(1));
        await host.Get<SetHoliday>().RunAsync(new(Guid.NewGuid(), day, HolidayKind.Working, "国庆节", 0));

        var found = await Ask(("person", "hr"), ("deed", "SetHoliday"), ("kind", "Changed"), ("module", "admin"), ("from", "2026-11-25"), ("to", "2026-11-25"));

        found.Total.ShouldBe(1);
        found.Rows[0].Changes.ShouldBe([new AuditChange(TrailTexts.Field_Kind, "放假", "上班")]);
        (found.Rows[0].Deed, found.Rows[0].Record, found.Rows[0].RecordName).ShouldBe((TrailTexts.Operation_SetHoliday, TrailTexts.Record_Holiday, "2026-10-10 国庆节"));
        (await Ask(("person", "hr"))).Total.ShouldBe(2);
        (await Ask(("person", "hr"), ("to", "2026-11-23"))).Total.ShouldBe(0);
        (await Ask(("module", "billing"))).Total.ShouldBe(0);

        Task<ListPage<AuditRow>> Ask(params (string, string)[] filters) =>
            host.Get<AuditTrailList>().PageAsync(new(Filters: filters.ToDictionary(pair => pair.Item1, pair => pair.Item2)), default);
    }

    [Fact]
    public async Task Times_are_the_estates_and_records_are_called_by_their_names()
    {
        await using var host = await AdminHost.StartAsync();
        await host.OpenAsync("boss", "long enough", "administrator");
        await host.OpenAsync("cash", "long enough", "cashier");
        var role = (await host.Get<RoleBook>().FindAsync(await host.RoleAsync("cashier"), default))!;
        await host.Get<EditRole>().RunAsync(new(Guid.NewGuid(), role.Id, role.Version, []));

        var page = (await host.Get<AuditTrailList>().PageAsync(new(Filters: new Dictionary<string, string> { ["module"] = "admin" }), default)).Rows;

        page.Select(row => (row.Record, row.RecordName)).ShouldContain((TrailTexts.Record_AccountRole, "cash 收银员"));
        page.Single(row => row.Record == TrailTexts.Record_RoleRight && row.Kind == AuditKind.Removed).RecordName.ShouldBe("收银员 take");
        page[0].At.ShouldBe(host.Get<EstateClock>().ToLocal(host.Time.GetUtcNow().UtcDateTime));
        page.SelectMany(row => row.Changes).ShouldContain(change => change.Field == TrailTexts.Field_PasswordHash && change.After == AdminTexts.NotRecorded);
        page.SelectMany(row => row.Changes).First(change => change.Field == TrailTexts.Field_CreatedAt).After.ShouldBe($"{page[0].At:yyyy-MM-dd HH:mm:ss}");
    }

    [Fact]
    public async Task Whoever_is_meant_is_found_by_what_one_is_called()
    {
        await using var host = await AdminHost.StartAsync();
        await host.Get<CreateAccount>().RunAsync(new(Guid.NewGuid(), "u7", "潘然", null, [await host.RoleAsync("cashier")], OneTimeLink.NewToken()));
        host.ActAs("u7", AdminRights.EditHolidays);
        await host.Get<SetHoliday>().RunAsync(new(Guid.NewGuid(), new(2026, 10, 1), HolidayKind.Off, "国庆节", null));

        var found = await host.Get<AuditTrailList>().PageAsync(new(Filters: new Dictionary<string, string> { ["person"] = "潘" }), default);

        found.Rows.ShouldHaveSingleItem().Actor.ShouldBe("u7");
    }

    [Fact]
    public async Task The_oldest_of_many_lines_is_reached_by_turning_pages()
    {
        const int lines = 5_300;
        await using var host = await AdminHost.StartAsync();
        await using (var db = await host.Get<IDbContextFactory<AdminDb>>().CreateDbContextAsync())
        {
            await db.AuditTrail.ExecuteDeleteAsync();
            db.AuditTrail.AddRange(Enumerable.Range(0, lines).Select(line => new AuditEntry
            {
                At = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(line / 3), Actor = "hr", Operation = "SetHoliday", Kind = AuditKind.Changed, Record = "Holiday", RecordKey = $"{line}",
            }));
            await db.SaveChangesAsync();
        }

        (await PageAsync(212)).ShouldBe(Enumerable.Range(0, 25).Select(line => $"{24 - line}"));
        (await PageAsync(106)).ShouldBe(Enumerable.Range(0, 25).Select(line => $"{lines - 1 - 105 * 25 - line}"));
        (await PageAsync(1)).ShouldBe(Enumerable.Range(0, 25).Select(line => $"{lines - 1 - line}"));
        (await PageAsync(213)).ShouldBeEmpty();

        async Task<IEnumerable<string>> PageAsync(int number)
        {
            var page = await host.Get<AuditTrailList>().PageAsync(new(Page: number), default);
            page.Total.ShouldBe(lines);
            return page.Rows.Select(row => row.RecordName);
        }
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
