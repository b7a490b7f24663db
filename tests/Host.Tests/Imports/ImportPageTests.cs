using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Host.Imports;
using PropertyHub.Kernel;

namespace PropertyHub.Host.Tests.Imports;

/// <summary>SYS-07, SYS-08: a file is checked first, taken in when it is asked for, and told what is wrong with it, cell by cell.</summary>
public sealed class ImportPageTests : Desk
{
    IRenderedComponent<ImportPage> Open() => Render<ImportPage>(page => page.Add(at => at.Kind, "units"));

    static void Choose(IRenderedComponent<ImportPage> page, string name = "rooms.xlsx") => page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("rows", name));

    [Fact]
    public void Only_kinds_that_one_may_import_are_offered()
    {
        Clerk.Actor = Clerk.Actor with { Rights = new HashSet<string>() };
        var page = Open();
        page.FindAll(".import-kinds a").ShouldBeEmpty();
        page.Markup.ShouldContain(HostTexts.NoImports);
    }

    [Fact]
    public void Templates_are_offered_empty_and_filled() =>
        Open().FindAll("a[download]").Select(link => link.GetAttribute("href")).ShouldBe(["/template/units", "/template/units?filled=true"]);

    [Fact]
    public void A_check_tells_how_far_it_is_and_can_be_stopped()
    {
        var page = Open();
        Choose(page);

        page.WaitForAssertion(() => page.Find(".job").TextContent.ShouldContain("读取文件"));
        page.Find("[role=progressbar]").GetAttribute("aria-valuenow").ShouldBe("25");
        page.Find(".job button").Click();

        page.WaitForAssertion(() => page.Markup.ShouldContain(HostTexts.ImportStopped));
    }

    [Fact]
    public void Nothing_changes_before_it_is_asked_for()
    {
        var page = Open();
        Choose(page);
        Rooms.Accept(rows: 30, added: 28, dryRun: true);
        page.WaitForAssertion(() => page.Find("button.primary").TextContent.ShouldBe(HostTexts.TakeIn(28)));
        Rooms.Asked.Select(request => request.DryRun).ShouldBe([true]);

        page.Find("button.primary").Click();
        Rooms.Accept(rows: 30, added: 28, dryRun: false);

        page.WaitForAssertion(() => page.Find(".note.green").TextContent.ShouldContain(ImportWordsDone(30)));
        Rooms.Asked.Select(request => request.DryRun).ShouldBe([true, false]);
        page.FindAll("button.primary").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(30)]
    [InlineData(0)]
    public void What_would_change_nothing_is_not_offered_for_import(int rows)
    {
        var page = Open();
        Choose(page);
        Rooms.Accept(rows, added: 0, dryRun: true);

        page.WaitForAssertion(() => page.Markup.ShouldContain(rows == 0 ? HostTexts.ImportEmpty(Rooms.Title) : HostTexts.NothingToTakeIn));
        page.FindAll("button.primary").ShouldBeEmpty();
    }

    [Fact]
    public void Refused_rows_stand_there_with_cell_and_reason_and_as_a_file()
    {
        var page = Open();
        Choose(page);
        Rooms.Refuse(3, "建筑面积", "abc", "不是数字");

        page.WaitForAssertion(() => page.FindAll("tbody tr td").Select(cell => cell.TextContent).ShouldBe(["3", "建筑面积", "abc", "不是数字"]));
        page.Find(".note.red a[download]").GetAttribute("href").ShouldBe($"/import/refused/{Rooms.Asked.Single().Id}");
        page.FindAll("button.primary").ShouldBeEmpty();
    }

    [Fact]
    public void A_file_that_cannot_be_read_says_why()
    {
        var page = Open();
        Choose(page, "notes.xlsx");
        Rooms.Answer(new Refusal(Text.Verbatim("文件不是 xlsx 工作簿")));

        page.WaitForAssertion(() => page.Find("[role=alert]").TextContent.ShouldContain("文件不是 xlsx 工作簿"));
    }

    [Fact]
    public void Whoever_comes_back_finds_the_file_as_it_was_left()
    {
        var page = Open();
        Choose(page);
        page.WaitForAssertion(() => Services.GetRequiredService<NavigationManager>().Uri.ShouldContain("/import/units?file="));
        Rooms.Refuse(3, "建筑面积", "abc", "不是数字");
        page.WaitForAssertion(() => page.FindAll("tbody tr").Count.ShouldBe(1));

        var again = Open();

        again.WaitForAssertion(() => again.FindAll("tbody tr").Count.ShouldBe(1));
        again.Find(".drop").TextContent.ShouldContain("rooms.xlsx");
    }

    [Fact]
    public void Another_persons_file_is_not_shown()
    {
        var page = Open();
        Choose(page);
        Rooms.Accept(rows: 1, added: 1, dryRun: true);
        page.WaitForAssertion(() => page.FindAll("button.primary").Count.ShouldBe(1));
        Clerk.Actor = Clerk.Actor with { Name = "li" };

        var others = Open();

        others.WaitForAssertion(() => others.Markup.ShouldContain(HostTexts.UploadGone));
        others.Markup.ShouldNotContain("rooms.xlsx");
    }

    string ImportWordsDone(int rows) => HostTexts.ImportDone(Rooms.Title, rows);
}
