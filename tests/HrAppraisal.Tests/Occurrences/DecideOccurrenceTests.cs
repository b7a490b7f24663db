using Microsoft.EntityFrameworkCore;
using PropertyHub.HrAppraisal.Occurrences;
using PropertyHub.HrAppraisal.Occurrences.DecideOccurrence;
using PropertyHub.HrAppraisal.Occurrences.NoteOccurrence;
using PropertyHub.Kernel;

namespace PropertyHub.HrAppraisal.Tests.Occurrences;

public sealed class DecideOccurrenceTests
{
    [Fact]
    public async Task Only_a_superior_of_the_person_decides()
    {
        await using var hr = await HrEstate.StartAsync();
        var id = await hr.AddAsync("E010", 1, OccurrenceState.Pending);

        hr.ActAs("E010");
        (await AcceptAsync(hr, id)).Refusal!.Text.Key.ShouldBe("NobodyScoresHimself");
        hr.ActAs("E011");
        (await AcceptAsync(hr, id)).Refusal!.Text.Key.ShouldBe("NotAScorer");
        hr.ActAs("E002", HrRights.View);
        (await AcceptAsync(hr, id)).Refusal!.Text.Key.ShouldBe("NotAllowed");
        hr.ActAs("E002");
        (await AcceptAsync(hr, id)).Succeeded.ShouldBeTrue();
        (await AcceptAsync(hr, id)).Refusal!.Text.Key.ShouldBe("AlreadyDecided");
        (await AcceptAsync(hr, 999)).Refusal!.Text.Key.ShouldBe("OccurrenceIsGone");
    }

    [Fact]
    public async Task Rejecting_needs_a_reason_and_keeps_who_and_why()
    {
        await using var hr = await HrEstate.StartAsync();
        var id = await hr.AddAsync("E010", 1);
        hr.ActAs("E001");

        (await RejectAsync(hr, id, " ")).Refusal!.Text.Key.ShouldBe("RejectNeedsReason");
        (await RejectAsync(hr, id, "当天代班")).Succeeded.ShouldBeTrue();

        await using var db = hr.Db();
        var occurrence = await db.Occurrences.SingleAsync(TestContext.Current.CancellationToken);
        (occurrence.State, occurrence.DecisionReason, occurrence.DecidedBy).ShouldBe((OccurrenceState.Rejected, "当天代班", "员工E001"));
    }

    [Fact]
    public async Task After_closing_nothing_is_decided_or_noted()
    {
        await using var hr = await HrEstate.StartAsync();
        var id = await hr.AddAsync("E010", 1, OccurrenceState.Pending);
        await hr.OpenAsync();
        await hr.CloseAsync();
        hr.ActAs("E002", HrRights.Score, HrRights.NoteOccurrences);

        (await AcceptAsync(hr, id)).Refusal!.Text.Key.ShouldBe("MonthIsClosed");
        (await NoteAsync(hr)).Refusal!.Text.Key.ShouldBe("MonthIsClosed");
    }

    [Fact]
    public async Task A_scorers_note_counts_at_once_and_anybody_elses_waits()
    {
        await using var hr = await HrEstate.StartAsync();
        hr.ActAs("E002", HrRights.NoteOccurrences);
        (await NoteAsync(hr)).Succeeded.ShouldBeTrue();
        hr.ActAs("E003", HrRights.NoteOccurrences);
        (await NoteAsync(hr, description: "离岗十分钟", item: 2)).Succeeded.ShouldBeTrue();

        await using var db = hr.Db();
        (await db.Occurrences.OrderBy(occurrence => occurrence.Item).Select(occurrence => occurrence.State).ToListAsync(TestContext.Current.CancellationToken))
            .ShouldBe([OccurrenceState.Confirmed, OccurrenceState.Pending]);
    }

    [Theory]
    [InlineData("E099", 1, 5, "x", "StaffIsUnknown")]
    [InlineData("E010", 9, 5, "x", "ItemIsUnknown")]
    [InlineData("E010", 4, 5, "x", "ItemIsAutomatic")]
    [InlineData("E010", 1, 28, "x", "DateInFuture")]
    [InlineData("E010", 1, 5, " ", "DescriptionIsMissing")]
    [InlineData("E010", 2, 5, "未佩戴工牌", "OccurrenceIsNoted")]
    public async Task A_note_that_cannot_be_is_refused(string staffNo, int item, int day, string description, string key)
    {
        await using var hr = await HrEstate.StartAsync();
        await hr.AddAsync("E010", 1);
        hr.ActAs("E002", HrRights.NoteOccurrences);

        (await NoteAsync(hr, staffNo, item, new DateOnly(2026, 11, day), description)).Refusal!.Text.Key.ShouldBe(key);
    }

    [Fact]
    public async Task A_note_of_another_month_is_refused()
    {
        await using var hr = await HrEstate.StartAsync();
        hr.ActAs("E002", HrRights.NoteOccurrences);
        (await NoteAsync(hr, date: new DateOnly(2026, 10, 31))).Refusal!.Text.Key.ShouldBe("DateOutsideMonth");
    }

    static Task<Outcome<EvidenceChange>> AcceptAsync(HrEstate hr, long id) =>
        hr.Host.Get<AcceptOccurrence>().RunAsync(new(Guid.NewGuid(), id, "属实"), TestContext.Current.CancellationToken);

    static Task<Outcome<EvidenceChange>> RejectAsync(HrEstate hr, long id, string reason) =>
        hr.Host.Get<RejectOccurrence>().RunAsync(new(Guid.NewGuid(), id, reason), TestContext.Current.CancellationToken);

    static Task<Outcome<EvidenceChange>> NoteAsync(HrEstate hr, string staffNo = "E010", int item = 1, DateOnly? date = null, string description = "当天又未戴工牌") =>
        hr.Host.Get<NoteOccurrence>().RunAsync(
            new(Guid.NewGuid(), HrEstate.November, staffNo, item, null, date ?? new(2026, 11, 5), description, null), TestContext.Current.CancellationToken);
}
