using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives.People;

namespace PropertyHub.Archives.Tests.Imports;

public class ImportPeopleTests
{
    const string Card = "110101199003070011";

    static object?[] Person(string unit, string name, string role = "业主", string? phone = "13812346721", string? id = Card, string? from = "2022-04-18", string? to = null) =>
        [unit, name, role, phone, "身份证", id, from, to, "李梅", "13700000001", "粤A12345"];

    [Fact]
    public async Task The_same_file_twice_changes_nothing()
    {
        await using var host = await Importing.EstateAsync();
        (await host.PeopleAsync(Person("1-1-101", "王伟"), Person("1-1-101", "王小", "家庭成员", id: null))).ShouldBeAdded(2);
        (await host.PeopleAsync(Person("1-1-101", "王伟"), Person("1-1-101", "王小", "家庭成员", id: null))).Counts.ShouldBe(new(2, 0, 0, 2));
    }

    [Fact]
    public async Task A_person_is_known_by_number_when_the_name_is_mended()
    {
        await using var host = await Importing.EstateAsync();
        await host.PeopleAsync(Person("1-1-101", "王纬"));
        (await host.PeopleAsync(Person("1-1-101", "王伟", phone: "13900000000"))).Counts.ShouldBe(new(1, 0, 1, 0));
        (await host.Get<IEstate>().OwnersAsync(Ct)).ShouldHaveSingleItem().Name.ShouldBe("王伟");
        (await host.Get<IEstate>().FindAsync("13900000000", 5, Ct)).ShouldHaveSingleItem();
        (await host.Get<IEstate>().FindAsync("13812346721", 5, Ct)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_start_date_is_another_time_of_living_here()
    {
        await using var host = await Importing.EstateAsync();
        await host.PeopleAsync(Person("1-1-101", "王伟", to: "2024-01-01"));
        (await host.PeopleAsync(Person("1-1-101", "王伟", from: "2025-01-01"))).ShouldBeAdded(1);
    }

    [Fact]
    public async Task A_number_that_becomes_known_does_not_make_a_second_person()
    {
        await using var host = await Importing.EstateAsync();
        await host.PeopleAsync(Person("1-1-101", "王伟", id: "111111111111111111"));
        (await host.PeopleAsync(Person("1-1-101", "王伟"))).Counts.Updated.ShouldBe(1);
        (await host.PeopleAsync(Person("1-1-101", "王伟", id: null))).Counts.Unchanged.ShouldBe(1);
    }

    [Fact]
    public async Task Placeholders_mean_unknown()
    {
        await using var host = await Importing.EstateAsync();
        await host.PeopleAsync(Person("1-1-101", "王伟", phone: "18999999999", id: "111111111111111111"));
        await using var db = host.Db();
        var person = await db.People.SingleAsync(Ct);
        (person.Phone, person.IdNumberHash, person.IdNumberSealed).ShouldBe((null, null, null));
    }

    [Fact]
    public async Task Two_owners_in_one_cell_are_two_with_phones_and_numbers_paired()
    {
        await using var host = await Importing.EstateAsync();
        (await host.PeopleAsync(Person("1-1-101", "陈建国、李秀英", phone: "13800000001;13900000002", id: $"{Card}，110101199003070038"))).ShouldBeAdded(1);
        await using var db = host.Db();
        (await db.People.OrderBy(person => person.Id).ToListAsync(Ct)).Select(person => (person.Name, person.Phone, person.IdNumberMasked?[^1]))
            .ShouldBe([("陈建国", "13800000001", '1'), ("李秀英", "13900000002", '8')]);
        (await host.PeopleAsync(Person("1-1-101", "陈建国、李秀英", phone: "13800000001;13900000002", id: $"{Card}，110101199003070038"))).Counts.Unchanged.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_masked_stays_as_it_is()
    {
        await using var host = await Importing.EstateAsync();
        await host.PeopleAsync(Person("1-1-101", "王伟"));
        var sheet = await host.ExportAsync("people");
        sheet[1][3].ShouldBe("138****6721");
        (await host.PeopleAsync([.. sheet.Skip(1).Select(row => row.Select(cell => cell.Length == 0 ? null : (object)cell).ToArray())])).Counts.ShouldBe(new(1, 0, 0, 1));
        await using var db = host.Db();
        (await db.People.SingleAsync(Ct)).Phone.ShouldBe("13812346721");
    }

    [Fact]
    public async Task A_masked_number_of_somebody_unknown_is_refused()
    {
        await using var host = await Importing.EstateAsync();
        (await host.PeopleAsync(Person("1-1-101", "王伟", id: "1****************1"))).ShouldRefuse(2, "证件号码", "1****************1");
    }

    [Fact]
    public async Task An_unknown_unit_is_refused()
    {
        await using var host = await Importing.EstateAsync();
        (await host.PeopleAsync(Person("1-1-999", "王伟"))).ShouldRefuse(2, "房屋编码", "1-1-999");
    }

    [Fact]
    public async Task An_end_before_the_start_is_refused()
    {
        await using var host = await Importing.EstateAsync();
        (await host.PeopleAsync(Person("1-1-101", "王伟", to: "2022-04-17"))).ShouldRefuse(2, "结束日期", "2022-04-17");
    }

    [Fact]
    public async Task The_same_person_twice_in_the_file_is_refused()
    {
        await using var host = await Importing.EstateAsync();
        (await host.PeopleAsync(Person("1-1-101", "王伟"), Person("1-1-101", "王卫"))).ShouldRefuse(3, "姓名", "王卫");
    }

    [Fact]
    public async Task Of_two_owners_of_one_day_the_earlier_row_comes_first()
    {
        await using var host = await Importing.EstateAsync();
        await host.PeopleAsync(Person("1-1-101", "乙", id: null), Person("1-1-101", "甲", id: null));
        (await host.Get<IEstate>().OwnersAsync(Ct)).Select(owner => owner.Name).ShouldBe(["乙", "甲"]);
    }

    [Fact]
    public async Task No_plain_number_is_in_the_file_of_the_database()
    {
        await using var host = await Importing.EstateAsync();
        await host.PeopleAsync(Person("1-1-101", "王伟"));
        await using var db = host.Db();
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", Ct);
        var source = db.Database.GetDbConnection().DataSource;
        var folder = Path.GetDirectoryName(source)!;
        foreach (var file in Directory.GetFiles(folder))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            (await reader.ReadToEndAsync(Ct)).ShouldNotContain(Card);
        }
        host.Get<IdentityVault>().Unseal((await db.People.SingleAsync(Ct)).IdNumberSealed!).Value.ShouldBe(Card);
    }
}
