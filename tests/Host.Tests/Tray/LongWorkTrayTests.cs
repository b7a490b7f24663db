using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using PropertyHub.Host.Tray;
using PropertyHub.Host.Tests.Imports;
using PropertyHub.Kernel;
using PropertyHub.Platform.LongWork;

namespace PropertyHub.Host.Tests.Tray;

/// <summary>SYS-08: long work is in view on every page, and tells when it is done.</summary>
public sealed class LongWorkTrayTests : Desk
{
    readonly TaskCompletionSource<Outcome<Done>> _work = new(TaskCreationOptions.RunContinuationsAsynchronously);

    IRenderedComponent<LongWorkTray> Open() => Render<LongWorkTray>(tray => tray.Add(at => at.Actor, "zhou"));

    void Start(string actor = "zhou", string? link = "/import/units?file=1") =>
        Runner.Start(Guid.NewGuid(), Clerk.Actor with { Name = actor }, Text.Verbatim("检查房屋 rooms.xlsx"), link, (_, _, _) => _work.Task);

    IEnumerable<string> Told => Services.GetRequiredService<ISnackbar>().ShownSnackbars.Select(toast => $"{toast.Message}");

    [Fact]
    public void Without_work_it_says_so() => Open().Find(".tray").TextContent.ShouldContain(HostTexts.NoLongWork);

    [Fact]
    public void What_runs_is_counted_and_shown()
    {
        var tray = Open();
        Start();
        tray.WaitForAssertion(() => tray.Find(".badge").TextContent.ShouldBe("1"));
        tray.Find(".job").TextContent.ShouldContain("检查房屋 rooms.xlsx");
    }

    [Fact]
    public void Whoever_is_elsewhere_is_told_that_it_is_done_and_finds_the_way_back()
    {
        var tray = Open();
        Start();
        _work.SetResult(Done.It);

        tray.WaitForAssertion(() => tray.Find(".tray-line a").GetAttribute("href").ShouldBe("/import/units?file=1"));
        tray.Find(".tray-line time").TextContent.ShouldBe("10:05");
        tray.FindAll(".badge").ShouldBeEmpty();
        tray.WaitForAssertion(() => Told.ShouldBe([HostTexts.WorkEnded(Text.Verbatim("检查房屋 rooms.xlsx"), HostTexts.Work_Done)]));
    }

    [Fact]
    public void Whoever_looks_at_it_is_not_told_again()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/import/units");
        var tray = Open();
        Start();
        _work.SetResult(new Refusal(Text.Verbatim("文件不是 xlsx 工作簿")));

        tray.WaitForAssertion(() => tray.Find(".tray-line").TextContent.ShouldContain(HostTexts.Work_Refused));
        Told.ShouldBeEmpty();
    }

    [Fact]
    public void What_runs_can_be_stopped_and_says_that_nothing_was_changed()
    {
        var tray = Open();
        Runner.Start<Done>(Guid.NewGuid(), Clerk.Actor, Text.Verbatim("出账 2026-11"), null, async (_, _, ct) =>
        {
            await Task.Delay(Timeout.Infinite, ct);
            return Done.It;
        });
        tray.WaitForElement(".job button").Click();
        tray.WaitForAssertion(() => tray.Find(".tray-line").TextContent.ShouldContain(HostTexts.WorkStopped));
        tray.Find(".chip").TextContent.ShouldContain(HostTexts.Work_Cancelled);
    }

    [Fact]
    public void A_file_that_was_made_can_be_fetched_until_it_is_cleared()
    {
        var tray = Open();
        Runner.Start(Guid.NewGuid(), Clerk.Actor, Text.Verbatim("导出台账"), null, (_, _, _) => Task.FromResult<Outcome<WorkFile>>(new WorkFile("台账.xlsx")));
        tray.WaitForAssertion(() => tray.Find("a[download]").GetAttribute("href").ShouldBe(WorkFile.AddressOf(Runner.Of("zhou")[0].Id)));
        tray.Find(".tray .spread button").Click();
        tray.Find(".tray").TextContent.ShouldContain(HostTexts.NoLongWork);
    }

    [Fact]
    public void Other_peoples_work_is_their_own()
    {
        var tray = Open();
        Start(actor: "li");
        _work.SetResult(Done.It);
        tray.Find(".tray").TextContent.ShouldContain(HostTexts.NoLongWork);
        Told.ShouldBeEmpty();
    }
}
