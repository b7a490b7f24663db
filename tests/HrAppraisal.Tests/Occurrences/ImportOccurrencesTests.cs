using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.HrAppraisal.Occurrences;
using PropertyHub.HrAppraisal.Occurrences.DecideOccurrence;
using PropertyHub.HrAppraisal.Scoring;
using PropertyHub.Platform.Exports;
using PropertyHub.Testing;

namespace PropertyHub.HrAppraisal.Tests.Occurrences;

public sealed class ImportOccurrencesTests
{
    static readonly string[] Headers = ["月份", "工号", "项目序号", "日期", "违规描述", "证据", "记录人", "状态"];

    static object?[] Row(string? state, int day = 5, string no = "E010", int item = 1, string month = "2026-11", string? evidence = "巡查记录") =>
        [month, no, item, new DateOnly(2026, 11, day), "未佩戴工牌", evidence, "E002", state];

    [Fact]
    public async Task Equal_rows_are_counted_and_the_same_file_twice_changes_nothing()
    {
        await using var hr = await HrEstate.StartAsync();
        var two = Workbooks.Of(Headers, Row("已确认"), Row("待确认"));

        (await hr.ImportAsync("occurrences", two)).Value.Counts.Added.ShouldBe(2);
        (await hr.ImportAsync("occurrences", Workbooks.Of(Headers, Row("待确认"), Row("已确认")))).Value.Counts.Unchanged.ShouldBe(2);
        var more = (await hr.ImportAsync("occurrences", Workbooks.Of(Headers, Row("驳回"), Row("已确认"), Row("已确认")))).Value.Counts;

        (more.Added, more.Updated, more.Unchanged).ShouldBe((1, 1, 1));
        await using var db = hr.Db();
        (await db.Occurrences.Select(occurrence => occurrence.State).ToListAsync(TestContext.Current.CancellationToken))
            .ShouldBe([OccurrenceState.Confirmed, OccurrenceState.Rejected, OccurrenceState.Confirmed], ignoreOrder: true);
    }

    [Fact]
    public async Task Without_a_state_a_new_occurrence_is_pending_and_a_known_one_stays_as_it_is()
    {
        await using var hr = await HrEstate.StartAsync();
        await hr.ImportAsync("occurrences", Workbooks.Of(Headers, Row("待确认"), Row("已确认")));

        var blank = (await hr.ImportAsync("occurrences", Workbooks.Of(Headers, Row(null), Row("已确认"), Row(null, day: 6)))).Value.Counts;
        var without = (await hr.ImportAsync("occurrences", Workbooks.Of(Headers[..7], Row(null)[..7], Row(null, day: 7)[..7]))).Value.Counts;

        (blank.Added, blank.Updated, blank.Unchanged, without.Added, without.Unchanged).ShouldBe((1, 0, 2, 1, 1));
        await using var db = hr.Db();
        (await db.Occurrences.OrderBy(occurrence => occurrence.Id).Select(occurrence => occurrence.State).ToListAsync(TestContext.Current.CancellationToken))
            .ShouldBe([OccurrenceState.Pending, OccurrenceState.Confirmed, OccurrenceState.Pending, OccurrenceState.Pending]);
    }

    [Fact]
    public async Task Bad_rows_are_named_with_their_cell()
    {
        await using var hr = await HrEstate.StartAsync();
        var report = (await hr.ImportAsync("occurrences", Workbooks.Of(Headers,
            Row("已确认", month: "2026-10"), Row("已确认", no: "E099"), Row("已确认", item: 9), Row("也许")))).Value;

        report.Errors.All.Select(error => (error.Row, error.Column)).ShouldBe([(2, "日期"), (3, "工号"), (4, "项目序号"), (5, "状态")], ignoreOrder: true);
        await using var db = hr.Db();
        (await db.Occurrences.AnyAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_dry_run_changes_nothing()
    {
        await using var hr = await HrEstate.StartAsync();
        (await hr.ImportAsync("occurrences", Workbooks.Of(Headers, Row("已确认")), dryRun: true)).Value.Counts.Added.ShouldBe(1);
        await using var db = hr.Db();
        (await db.Occurrences.AnyAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_new_row_sets_a_signature_back_and_a_closed_month_takes_none()
    {
        await using var hr = await HrEstate.StartAsync();
        await hr.OpenAsync();
        await hr.ScoreAllAndSignAsync("E002", ScorerRole.DirectSuperior);
        await hr.ImportAsync("occurrences", Workbooks.Of(Headers, Row("待确认")));
        (await hr.FormAsync()).Of(ScorerRole.DirectSuperior)!.HasSigned.ShouldBeFalse();

        await hr.CloseAsync();

        (await hr.ImportAsync("occurrences", Workbooks.Of(Headers, Row("待确认")))).Value.Counts.Unchanged.ShouldBe(1);
        var late = (await hr.ImportAsync("occurrences", Workbooks.Of(Headers, Row("已确认"), Row("已确认", day: 6)))).Value;
        late.Errors.All.ShouldAllBe(error => error.Reason.Key == "MonthIsClosed");
        late.Errors.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_file_that_still_says_pending_does_not_undo_a_decision()
    {
        await using var hr = await HrEstate.StartAsync();
        var file = Workbooks.Of(Headers, Row("待确认"));
        await hr.ImportAsync("occurrences", file);
        await using var db = hr.Db();
        var id = await db.Occurrences.Select(occurrence => occurrence.Id).SingleAsync(TestContext.Current.CancellationToken);
        hr.ActAs("E002");
        (await hr.Host.Get<AcceptOccurrence>().RunAsync(new(Guid.NewGuid(), id, null), TestContext.Current.CancellationToken)).Succeeded.ShouldBeTrue();

        (await hr.ImportAsync("occurrences", file)).Value.Counts.Unchanged.ShouldBe(1);

        (await db.Occurrences.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken)).State.ShouldBe(OccurrenceState.Confirmed);
    }

    [Fact]
    public async Task The_export_can_be_imported_again()
    {
        await using var hr = await HrEstate.StartAsync();
        await hr.ImportAsync("occurrences", Workbooks.Of(Headers, Row("已确认"), Row("驳回", day: 7, evidence: null)));
        using var output = new MemoryStream();
        await hr.Host.Services.GetServices<IExport>().Single(export => export.Kind == "occurrences")
            .Prepare(new ExportArguments { Period = HrEstate.November }).Value(output, TestContext.Current.CancellationToken);

        (await hr.ImportAsync("occurrences", output.ToArray())).Value.Counts.Unchanged.ShouldBe(2);
    }
}
