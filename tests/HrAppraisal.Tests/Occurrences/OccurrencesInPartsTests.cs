using Microsoft.EntityFrameworkCore;
using PropertyHub.HrAppraisal.Occurrences;
using PropertyHub.HrAppraisal.Scoring;
using PropertyHub.Platform.Imports;
using PropertyHub.Testing;

namespace PropertyHub.HrAppraisal.Tests.Occurrences;

/// <summary>A large file is taken in parts; what it says is the same as if it were taken at once.</summary>
public sealed class OccurrencesInPartsTests
{
    static readonly string[] Headers = ["月份", "工号", "项目序号", "日期", "违规描述", "证据", "记录人", "状态"];

    static object?[] Row(string? state, int day = 5, string no = "E010", string month = "2026-11", string? evidence = "巡查记录") =>
        [month, no, 1, new DateOnly(2026, 11, day), "未佩戴工牌", evidence, "E002", state];

    static async Task<ImportReport> InPartsAsync(HrEstate hr, int partRows, params object?[][] rows) =>
        (await hr.ImportAsync("occurrences", Workbooks.Of(Headers, rows), partRows: partRows)).Value;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(100)]
    public async Task Equal_rows_of_all_parts_are_counted_among_each_other(int partRows)
    {
        await using var hr = await HrEstate.StartAsync();
        await InPartsAsync(hr, partRows, Row("已确认"), Row("待确认", evidence: "录音"), Row("待确认", day: 9));

        var report = await InPartsAsync(hr, partRows,
            Row("驳回"), Row("待确认", day: 9), Row("待确认", evidence: "录音"), Row("已确认", day: 10), Row("已确认"), Row("待确认"));

        report.Errors.All.ShouldBeEmpty();
        report.Counts.ShouldBe(new(6, 3, 0, 3));
        await using var db = hr.Db();
        (await db.Occurrences.OrderBy(occurrence => occurrence.Id).Select(occurrence => occurrence.State).ToListAsync(TestContext.Current.CancellationToken)).ShouldBe(
            [OccurrenceState.Confirmed, OccurrenceState.Pending, OccurrenceState.Pending, OccurrenceState.Rejected, OccurrenceState.Confirmed, OccurrenceState.Pending]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public async Task A_signature_is_set_back_by_a_row_of_any_part_and_the_last_one_is_named(int partRows)
    {
        await using var hr = await HrEstate.StartAsync();
        await hr.OpenAsync();
        await hr.ScoreAllAndSignAsync("E002", ScorerRole.DirectSuperior);

        await InPartsAsync(hr, partRows, Row("待确认", no: "E011"), Row("待确认"), Row("待确认", no: "E011", day: 6));

        (await hr.FormAsync()).Of(ScorerRole.DirectSuperior)!.HasSigned.ShouldBeFalse();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Bad_rows_of_all_parts_are_told_and_nothing_is_taken(int partRows)
    {
        await using var hr = await HrEstate.StartAsync();
        var report = await InPartsAsync(hr, partRows, Row("已确认", month: "2026-10"), Row("已确认"), Row("也许"), Row("已确认", no: "E099"));

        report.Errors.All.Select(error => (error.Row, error.Column)).ShouldBe([(2, "日期"), (4, "状态"), (5, "工号")]);
        await using var db = hr.Db();
        (await db.Occurrences.AnyAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_file_without_evidence_still_finds_the_one_it_leaves_as_it_is()
    {
        await using var hr = await HrEstate.StartAsync();
        await InPartsAsync(hr, 100, Row("待确认"), Row("已确认"));
        string[] some = [.. Headers[..5], "状态"];
        object?[] without = [.. Row(null)[..5], "已确认"];

        (await hr.ImportAsync("occurrences", Workbooks.Of(some, without))).Value.Counts.ShouldBe(new(1, 0, 0, 1));
    }

    [Fact]
    public async Task A_file_too_large_to_be_kept_is_read_twice_and_says_the_same()
    {
        const int Rows = 10_500;
        await using var hr = await HrEstate.StartAsync();
        object?[][] rows = [.. Enumerable.Range(0, Rows).Select(i => Row("待确认", day: i % 20 + 1, evidence: $"照片 {i}"))];
        (await InPartsAsync(hr, 2_500, rows)).Counts.ShouldBe(new(Rows, Rows, 0, 0));

        rows[^1] = Row("已确认", day: 1, evidence: "照片 0");

        (await InPartsAsync(hr, 2_500, rows[1..])).Counts.ShouldBe(new(Rows - 1, 0, 1, Rows - 2));
    }
}
