using PropertyHub.Platform.Audit;
using PropertyHub.Platform.Lists;

namespace PropertyHub.Administration.Trail;

public class StartJobTests
{
    [Fact]
    public async Task The_trail_says_who_started_which_job_once()
    {
        await using var host = await AdminHost.StartAsync();
        host.ActAs("admin");
        var id = Guid.NewGuid();
        await host.Get<IJobTrail>().NoteStartAsync(id, "CleanUp", default);
        await host.Get<IJobTrail>().NoteStartAsync(id, "CleanUp", default);

        var lines = await host.Get<AuditTrailList>().PageAsync(new ListRequest(Filters: new Dictionary<string, string> { ["kind"] = nameof(AuditKind.Started) }), default);

        var line = lines.Rows.ShouldHaveSingleItem();
        (line.Actor, line.Deed.ToString(), line.Record.ToString(), line.RecordName).ShouldBe(("admin", "立即执行定时任务", "定时任务", "清理过期的链接、消息和答复"));
    }
}
