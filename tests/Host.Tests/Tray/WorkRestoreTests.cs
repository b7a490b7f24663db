using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PropertyHub.Administration;
using PropertyHub.Host.Start;
using PropertyHub.Host.Tray;
using PropertyHub.Kernel;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.LongWork;
using PropertyHub.Platform.Operations;
using PropertyHub.Testing;

namespace PropertyHub.Host.Tests.Tray;

/// <summary>SYS-08: after a restart the tray says what became of the work that ran.</summary>
public sealed class WorkRestoreTests : IDisposable
{
    static readonly Actor Zhou = new("zhou", "周雅琴", null, new HashSet<string>());
    readonly DataDirectory _directory = new(Directory.CreateTempSubdirectory("propertyhub-tray-").FullName);

    public void Dispose() => Directory.Delete(_directory.Root, recursive: true);

    static Task<ModuleHost> DatabaseAsync() => ModuleHost.StartAsync([new AdministrationModule()]);

    WorkJournal Journal => new(_directory, Files, NullLogger<WorkJournal>.Instance);
    WorkFiles Files => new(_directory);

    LongWorkRunner Runner(ModuleHost host) => new(host.Get<IServiceScopeFactory>(), host.Get<EstateClock>(), NullLogger<LongWorkRunner>.Instance, Journal);

    /// <summary>The program as it is after it was started again.</summary>
    async Task<IReadOnlyList<LongWorkStatus>> RestartedAsync(ModuleHost host)
    {
        var runner = Runner(host);
        await new WorkRestore(Journal, runner, host.Services.GetServices<IModuleDatabase>(), Files).RunAsync(default);
        return runner.Of("zhou");
    }

    static Guid Begin(LongWorkRunner runner, bool inParts = false)
    {
        var never = new TaskCompletionSource<Outcome<Done>>();
        return runner.Start(Guid.NewGuid(), Zhou, Text.Verbatim("导入房屋 rooms.xlsx"), "/import/units?file=1", (_, _, _) => never.Task, inParts).Id;
    }

    [Fact]
    public async Task What_ran_is_said_to_be_undone_and_leads_to_where_it_can_be_done_again()
    {
        await using var host = await DatabaseAsync();
        Begin(Runner(host));

        var work = (await RestartedAsync(host)).ShouldHaveSingleItem();

        (work.State, work.Title.ToString(), work.Link).ShouldBe((LongWorkState.Undone, "导入房屋 rooms.xlsx", "/import/units"));
        WorkLook.WordsOf(work).ShouldBe(HostTexts.WorkUndone);
        (await RestartedAsync(host)).ShouldHaveSingleItem().State.ShouldBe(LongWorkState.Undone, "the same after another restart");
    }

    [Fact]
    public async Task Work_whose_transaction_was_durable_is_done_however_the_program_ended()
    {
        await using var host = await DatabaseAsync();
        var id = Begin(Runner(host));
        await using (var db = host.Services.GetServices<IModuleDatabase>().First().Create())
        {
            db.OperationResults.Add(new OperationResult { CommandId = id, Operation = "Import units", Actor = "zhou", At = host.Get<EstateClock>().UtcNow, Result = "{}" });
            await db.SaveChangesAsync();
        }
        (await RestartedAsync(host)).ShouldHaveSingleItem().State.ShouldBe(LongWorkState.Done);
    }

    [Fact]
    public async Task What_was_done_row_by_row_is_not_said_to_have_changed_nothing()
    {
        await using var host = await DatabaseAsync();
        Begin(Runner(host), inParts: true);
        WorkLook.WordsOf((await RestartedAsync(host)).ShouldHaveSingleItem()).ShouldBe(HostTexts.WorkUndoneInParts);
    }

    [Fact]
    public async Task What_had_ended_is_as_it_was_with_its_file()
    {
        await using var host = await DatabaseAsync();
        var runner = Runner(host);
        var ended = new TaskCompletionSource();
        runner.Changed += status => { if (runner.Of("zhou").Count(work => work.State != LongWorkState.Running) == 2) ended.TrySetResult(); };
        var id = Guid.NewGuid();
        await using (var file = Files.Create(id))
            await file.WriteAsync("rows"u8.ToArray());
        runner.Start(id, Zhou, Text.Verbatim("导出台账"), "/billing/ledger?q=1", (_, _, _) => Task.FromResult<Outcome<WorkFile>>(new WorkFile("台账.xlsx")));
        runner.Start(Guid.NewGuid(), Zhou, Text.Verbatim("出账"), null, (_, _, _) => Task.FromResult<Outcome<Done>>(new Refusal(Text.Verbatim("这个月已封账"))));
        await ended.Task;

        var works = await RestartedAsync(host);

        var export = works.Single(work => work.Id == id);
        (export.State, export.Link, (export.Result as WorkFile)?.Name).ShouldBe((LongWorkState.Done, "/billing/ledger?q=1", "台账.xlsx"));
        WorkLook.WordsOf(works.Single(work => work.Id != id)).ShouldBe("这个月已封账");
        await using var content = Files.Open(id).ShouldNotBeNull();
    }

    [Fact]
    public async Task What_is_cleared_is_gone_with_its_file_after_a_restart_too()
    {
        await using var host = await DatabaseAsync();
        var id = Begin(Runner(host));
        await using (Files.Create(id)) { }
        var runner = Runner(host);
        await new WorkRestore(Journal, runner, host.Services.GetServices<IModuleDatabase>(), Files).RunAsync(default);
        runner.ForgetEnded("zhou");
        (await RestartedAsync(host)).ShouldBeEmpty();
        Directory.EnumerateFiles(_directory.Work).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_note_that_cannot_be_read_keeps_nothing_from_starting()
    {
        await using var host = await DatabaseAsync();
        Begin(Runner(host));
        await File.WriteAllTextAsync(Path.Combine(_directory.Work, $"{Guid.NewGuid():N}.json"), "{ broken");
        (await RestartedAsync(host)).ShouldHaveSingleItem();
    }
}
