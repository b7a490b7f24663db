using System.Text;
using Microsoft.EntityFrameworkCore;
using PropertyHub.Testing;

namespace PropertyHub.Administration.Drafts;

public class DraftBookTests
{
    const string Page = "/billing/cashier", Form = "pay 3-2-1502";

    static DraftContent Content(string value, string? stamp = null) => new("收款 3-2-1502", stamp, Guid.Empty, [new("付款人", 0, value, null)]);

    [Fact]
    public async Task What_was_typed_last_is_found_until_it_is_forgotten()
    {
        await using var host = await AdminHost.StartAsync();
        host.ActAs("cashier");
        var book = host.Get<IDraftBook>();
        await book.KeepAsync(Page, Form, Content("王"), 0, default);
        (await book.KeepAsync(Page, Form, Content("王丽𠮷", "7"), 0, default)).Refusal.ShouldBeNull();

        var kept = (await book.FindAsync(Page, Form, default))!;
        (kept.Content.Fields.ShouldHaveSingleItem().Value, kept.Content.Stamp).ShouldBe(("王丽𠮷", "7"));
        (await book.OfPageAsync(Page, default)).ShouldHaveSingleItem().Content.Title.ShouldBe("收款 3-2-1502");
        (await book.FindAsync(Page, "pay 3-2-1503", default)).ShouldBeNull();

        await book.ForgetAsync(Page, Form, default);
        (await book.FindAsync(Page, Form, default)).ShouldBeNull();
    }

    [Fact]
    public async Task Nobody_finds_or_forgets_another_ones_draft_and_nobody_unknown_keeps_any()
    {
        await using var host = await AdminHost.StartAsync();
        host.ActAs("cashier");
        var book = host.Get<IDraftBook>();
        await book.KeepAsync(Page, Form, Content("王丽"), 0, default);

        host.ActAs("steward");
        (await book.FindAsync(Page, Form, default)).ShouldBeNull();
        await book.ForgetAsync(Page, Form, default);
        host.ActAs("cashier");
        (await book.FindAsync(Page, Form, default)).ShouldNotBeNull();
        host.ActAs(Kernel.Actor.Nobody);
        (await book.KeepAsync(Page, Form, Content("?"), 0, default)).Refusal!.Text.ShouldBe(AdminTexts.DraftNotKept);
    }

    [Fact]
    public async Task It_is_kept_for_24_hours()
    {
        await using var host = await AdminHost.StartAsync();
        host.ActAs("cashier");
        var book = host.Get<IDraftBook>();
        await book.KeepAsync(Page, Form, Content("王丽"), 0, default);

        host.Time.Advance(TimeSpan.FromHours(24));
        (await book.FindAsync(Page, Form, default)).ShouldNotBeNull();
        host.Time.Advance(TimeSpan.FromMilliseconds(2));
        (await book.FindAsync(Page, Form, default)).ShouldBeNull();

        host.ActAs("steward");
        await book.KeepAsync(Page, "other", Content("x"), 0, default);
        (await host.ReadAsync(db => db.Drafts.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task What_waited_in_the_browser_is_kept_as_of_when_it_was_typed_and_not_over_what_was_typed_since()
    {
        await using var host = await AdminHost.StartAsync();
        host.ActAs("cashier");
        var (book, clock) = (host.Get<IDraftBook>(), host.Get<Kernel.EstateClock>());
        var hour = (long)TimeSpan.FromHours(1).TotalMilliseconds;

        await book.KeepAsync(Page, Form, Content("三小时前"), 3 * hour, default);
        (await book.FindAsync(Page, Form, default))!.At.ShouldBe(clock.ToLocal(clock.UtcNow.AddHours(-3)));
        await book.KeepAsync(Page, Form, Content("两小时前"), 2 * hour, default);
        (await book.KeepAsync(Page, Form, Content("四小时前"), 4 * hour, default)).Refusal.ShouldBeNull();
        (await book.FindAsync(Page, Form, default))!.Content.Fields.ShouldHaveSingleItem().Value.ShouldBe("两小时前");

        host.Time.Advance(TimeSpan.FromHours(22));
        (await book.FindAsync(Page, Form, default)).ShouldNotBeNull();
        host.Time.Advance(TimeSpan.FromSeconds(1));
        (await book.FindAsync(Page, Form, default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_person_has_50_at_most_and_the_oldest_goes()
    {
        await using var host = await AdminHost.StartAsync();
        host.ActAs("cashier");
        var book = host.Get<IDraftBook>();
        for (var i = 0; i <= 50; i++)
        {
            await book.KeepAsync(Page, $"pay {i}", Content("x"), 0, default);
            host.Time.Advance(TimeSpan.FromSeconds(1));
        }
        (await book.OfPageAsync(Page, default)).Count.ShouldBe(50);
        (await book.FindAsync(Page, "pay 0", default)).ShouldBeNull();
    }

    [Fact]
    public async Task Nothing_of_it_stands_in_the_database_as_it_was_typed()
    {
        await using var host = await AdminHost.StartAsync();
        host.ActAs("cashier");
        await host.Get<IDraftBook>().KeepAsync(Page, Form, Content("13800138000"), 0, default);

        var draft = await host.ReadAsync(db => db.Drafts.SingleAsync());
        Encoding.UTF8.GetString(draft.Content).ShouldNotContain("13800138000");
        draft.Form.ShouldNotContain("1502");
    }

    [Fact]
    public async Task A_draft_that_cannot_be_read_any_more_is_as_good_as_none()
    {
        await using var host = await AdminHost.StartAsync();
        host.ActAs("cashier");
        var book = host.Get<IDraftBook>();
        await book.KeepAsync(Page, Form, Content("王丽"), 0, default);
        await host.ReadAsync(db => db.Drafts.ExecuteUpdateAsync(change => change.SetProperty(draft => draft.Content, new byte[] { 1, 2, 3 })));

        (await book.FindAsync(Page, Form, default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_form_whose_draft_has_run_out_is_kept_anew()
    {
        await using var host = await AdminHost.StartAsync();
        host.ActAs("cashier");
        var book = host.Get<IDraftBook>();
        await book.KeepAsync(Page, Form, Content("昨天"), 0, default);
        host.Time.Advance(TimeSpan.FromHours(25));

        (await book.KeepAsync(Page, Form, Content("今天"), 0, default)).Refusal.ShouldBeNull();

        (await book.FindAsync(Page, Form, default))!.Content.Fields.ShouldHaveSingleItem().Value.ShouldBe("今天");
    }

    [Fact]
    public async Task The_oldest_of_50_can_be_kept_anew()
    {
        await using var host = await AdminHost.StartAsync();
        host.ActAs("cashier");
        var book = host.Get<IDraftBook>();
        for (var i = 0; i < 50; i++)
        {
            await book.KeepAsync(Page, $"pay {i}", Content("x"), 0, default);
            host.Time.Advance(TimeSpan.FromSeconds(1));
        }

        (await book.KeepAsync(Page, "pay 0", Content("y"), 0, default)).Refusal.ShouldBeNull();

        (await book.FindAsync(Page, "pay 0", default))!.Content.Fields.ShouldHaveSingleItem().Value.ShouldBe("y");
        (await book.OfPageAsync(Page, default)).Count.ShouldBe(50);
    }
}
