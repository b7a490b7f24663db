using Microsoft.EntityFrameworkCore;
using PropertyHub.Kernel;
using PropertyHub.Platform.Audit;

namespace PropertyHub.Platform.Tests.Operations;

public sealed class OperationTests
{
    [Fact]
    public async Task Without_the_right_nothing_is_done()
    {
        await using var host = await PlatformHost.StartAsync();

        (await host.KeepAsync("hello", right: "other")).Refusal!.Text.ShouldBe(PlatformTexts.NotAllowed);
        (await host.NotesAsync(db => db.Notes.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_refused_operation_changes_and_tells_nothing_even_after_it_saved()
    {
        await using var host = await PlatformHost.StartAsync();

        (await host.KeepAsync("")).Succeeded.ShouldBeFalse();
        (await host.NotesAsync(db => db.Notes.CountAsync())).ShouldBe(0);
        (await host.NotesAsync(db => db.Outbox.CountAsync())).ShouldBe(0);
        (await host.NotesAsync(db => db.AuditTrail.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_repeated_command_gets_the_kept_answer()
    {
        await using var host = await PlatformHost.StartAsync();
        var id = Guid.NewGuid();

        (await host.KeepAsync("hello", id)).Value.ShouldBe((await host.KeepAsync("hello", id)).Value);
        (await host.NotesAsync(db => db.Notes.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Twenty_at_once_are_all_done_once()
    {
        await using var host = await PlatformHost.StartAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => host.KeepAsync($"note {i}")));

        outcomes.Select(outcome => outcome.Value).Distinct().Count().ShouldBe(20);
    }

    [Fact]
    public async Task The_trail_tells_who_changed_what_from_what_to_what_and_masks_personal_data()
    {
        await using var host = await PlatformHost.StartAsync();
        var note = (await host.KeepAsync("first")).Value;

        await host.ChangeAsync("li", note, 0, "second");

        var trail = await host.NotesAsync(db => db.AuditTrail.OrderBy(line => line.Id).ToListAsync());
        trail.Select(line => (line.Actor, line.Kind, line.RecordKey)).ShouldBe([("zhou", AuditKind.Added, $"{note}"), ("li", AuditKind.Changed, $"{note}")]);
        trail[0].Details.ShouldBe("""{"Phone":[null,"138****6721"],"Words":[null,"first"]}""");
        trail[1].Details.ShouldBe("""{"Words":["first","second"]}""");
    }

    [Fact]
    public async Task The_second_of_two_clerks_is_told_who_was_first_and_when()
    {
        await using var host = await PlatformHost.StartAsync();
        var note = (await host.KeepAsync("first")).Value;
        await host.ChangeAsync("li", note, 0, "by Li");

        var second = await host.ChangeAsync("wang", note, 0, "by Wang");

        second.Refusal!.Text.ShouldBe(PlatformTexts.ChangedByAnother("li", "02:00"));
        (await host.NotesAsync(db => db.Notes.SingleAsync())).Words.ShouldBe("by Li");
    }

    [Fact]
    public async Task The_second_is_told_also_where_only_what_hangs_on_the_record_was_changed()
    {
        await using var host = await PlatformHost.StartAsync();
        var note = (await host.KeepAsync("same words")).Value;
        (await host.ChangeAsync("li", note, 0, "same words")).Succeeded.ShouldBeTrue();

        var second = await host.ChangeAsync("wang", note, 0, "by Wang");

        second.Refusal!.IsStale.ShouldBeTrue();
        (await host.ChangeAsync("wang", note, 1, "by Wang")).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_longer_than_its_column_is_refused_and_never_cut()
    {
        await using var host = await PlatformHost.StartAsync();

        (await host.KeepAsync(string.Concat(Enumerable.Repeat("𬭚", 20)))).Succeeded.ShouldBeTrue();
        var refused = await host.KeepAsync(new string('字', 41));

        (refused.Refusal!.Field, refused.Refusal.Text.Key).ShouldBe(("Words", "TextTooLong"));
        (await host.NotesAsync(db => db.Notes.SingleAsync())).Words.Length.ShouldBe(40);
    }
}
