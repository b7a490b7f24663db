using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Billing;
using PropertyHub.HrAppraisal.Scoring;
using PropertyHub.Kernel;
using PropertyHub.Platform.Events;

namespace PropertyHub.HrAppraisal.Tests.Appraisals;

public sealed class FollowBooksTests
{
    [Fact]
    public async Task Item_4_follows_the_books_until_the_first_signature_and_each_event_counts_once()
    {
        await using var hr = await HrEstate.StartAsync();
        await hr.OpenAsync();
        await hr.ScoreAllAndSignAsync("E002", ScorerRole.DirectSuperior, "E011");
        hr.Figures.Clear();
        hr.Figures.AddRange([new("E010", 100, 60), new("E011", 100, 60)]);

        var news = new BooksChanged(Guid.NewGuid(), "payment 1", [202611]);
        await HandleAsync(hr, news);

        (await hr.FormAsync("E010")).Rate.ShouldBe(new HouseholdRate(60, 100));
        (await hr.FormAsync("E011")).Rate.ShouldBe(new HouseholdRate(89, 100));
        var asked = hr.TimesAsked;
        await HandleAsync(hr, news);
        hr.TimesAsked.ShouldBe(asked);
        await using var db = hr.Db();
        (await db.Inbox.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
    }

    [Fact]
    public async Task Other_months_are_left_alone()
    {
        await using var hr = await HrEstate.StartAsync();
        await hr.OpenAsync();
        var asked = hr.TimesAsked;

        await HandleAsync(hr, new BooksChanged(Guid.NewGuid(), "payment 1", [202610]));

        hr.TimesAsked.ShouldBe(asked);
    }

    static Task HandleAsync(HrEstate hr, BooksChanged news) =>
        hr.Host.Services.GetServices<IEventReceiver>().Single(handler => handler.EventName == BooksChanged.Name)
            .HandleAsync(news.EventId, System.Text.Json.JsonSerializer.Serialize(news), TestContext.Current.CancellationToken);
}
