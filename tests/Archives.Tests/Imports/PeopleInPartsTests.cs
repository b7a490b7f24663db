using Microsoft.EntityFrameworkCore;
using PropertyHub.Platform.Imports;

namespace PropertyHub.Archives.Tests.Imports;

/// <summary>A large file is taken in parts; what it says is the same as if it were taken at once.</summary>
public class PeopleInPartsTests
{
    const string Card = "110101199003070011", Other = "110101199003070038";

    static object?[] Person(string unit, string name, string? id = Card, string role = "业主", string? from = "2022-04-18") =>
        [unit, name, role, "13812346721", "身份证", id, from, null, null, null, null];

    static async Task<ImportReport> InPartsAsync(Testing.ModuleHost host, int partRows, params object?[][] rows) =>
        await host.ImportAsync("people", Importing.PersonHeaders, rows, partRows: partRows);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(10)]
    public async Task People_of_one_unit_may_stand_in_several_parts(int partRows)
    {
        await using var host = await Importing.EstateAsync();
        object?[][] rows = [Person("1-1-101", "王伟"), Person("1-1-102", "李娜", Other), Person("1-1-101", "王小", null, "家庭成员"), Person("1-1-101", "王芳", Other, "家庭成员"), Person("2-1-101", "赵敏", null)];

        (await InPartsAsync(host, partRows, rows)).ShouldBeAdded(5);

        await using var db = host.Db();
        (await db.People.OrderBy(person => person.Id).Select(person => person.Name).ToListAsync(Ct)).ShouldBe(["王伟", "李娜", "王小", "王芳", "赵敏"]);
        (await host.Get<IEstate>().FindAsync("王芳", 5, Ct)).ShouldHaveSingleItem().UnitCode.ShouldBe("1-1-101");
        (await host.Get<IEstate>().FindAsync("赵敏", 5, Ct)).ShouldHaveSingleItem();
        (await InPartsAsync(host, partRows, rows)).Counts.ShouldBe(new(5, 0, 0, 5));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(10)]
    public async Task Somebody_who_stands_twice_is_refused_with_the_earlier_row_in_whatever_part(int partRows)
    {
        await using var host = await Importing.EstateAsync();
        var report = await InPartsAsync(host, partRows,
            Person("1-1-101", "王伟"), Person("1-1-102", "李娜", null), Person("1-1-101", "王大伟"), Person("2-1-101", "赵敏"), Person("1-1-102", "李娜", Other), Person("1-1-102", "李娜", null));

        report.Errors.All.Select(error => (error.Row, error.Column, error.Reason.ToString()))
            .ShouldBe([(4, "姓名", Texts.PersonTwice("王大伟", 2).ToString()), (6, "姓名", Texts.PersonTwice("李娜", 3).ToString()), (7, "姓名", Texts.PersonTwice("李娜", 3).ToString())]);
        await using var db = host.Db();
        (await db.People.CountAsync(Ct)).ShouldBe(0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    public async Task Who_got_another_name_or_a_number_is_known_by_both_to_the_rest_of_the_file(int partRows)
    {
        await using var host = await Importing.EstateAsync();
        (await host.PeopleAsync(Person("1-1-101", "王纬"), Person("1-1-102", "李娜", null))).ShouldBeAdded(2);
        var report = await InPartsAsync(host, partRows,
            Person("1-1-101", "王伟"), Person("1-1-102", "李娜", Other), Person("1-1-101", "王纬", null), Person("1-1-101", "王伟", null), Person("1-1-102", "李小娜", Other));

        report.Errors.All.Select(error => (error.Row, error.Reason.ToString()))
            .ShouldBe([(4, Texts.PersonTwice("王纬", 2).ToString()), (5, Texts.PersonTwice("王伟", 2).ToString()), (6, Texts.PersonTwice("李小娜", 3).ToString())]);
    }

    [Fact]
    public async Task Errors_of_the_first_and_the_last_part_are_all_told_and_nothing_is_kept()
    {
        await using var host = await Importing.EstateAsync();
        var report = await InPartsAsync(host, 2,
            Person("9-9-999", "王伟"), Person("1-1-101", "李娜"), Person("1-1-102", "赵敏"), Person("1-1-102", "钱多", Other), Person("2-1-101", "孙", "1****************1", role: "房东"), Person("9-9-998", "周"));

        report.Errors.All.Select(error => (error.Row, error.Column)).ShouldBe([(2, "房屋编码"), (6, "身份"), (7, "房屋编码")]);
        report.Counts.Rows.ShouldBe(6);
        await using var db = host.Db();
        (await db.People.CountAsync(Ct)).ShouldBe(0);
    }

    [Fact]
    public async Task A_dry_run_in_parts_counts_and_keeps_nothing()
    {
        await using var host = await Importing.EstateAsync();
        var report = await host.ImportAsync("people", Importing.PersonHeaders, [Person("1-1-101", "王伟"), Person("1-1-102", "李娜"), Person("2-1-101", "赵敏")], dryRun: true, partRows: 1);
        report.Counts.ShouldBe(new(3, 3, 0, 0));
        await using var db = host.Db();
        (await db.People.CountAsync(Ct)).ShouldBe(0);
    }
}
