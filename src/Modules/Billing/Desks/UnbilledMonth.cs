using PropertyHub.Billing.Collection;
using PropertyHub.Kernel;
using PropertyHub.Platform.Desks;

namespace PropertyHub.Billing.Desks;

/// <summary>The present month, as long as nothing of it is billed.</summary>
internal sealed class UnbilledMonth(CollectionBooks books, EstateClock clock) : IWaitingSource
{
    const int LateFrom = 10;

    public string Right => BillingRights.PostRun;

    public async Task<IReadOnlyList<Waiting>> ForAsync(Actor actor, CancellationToken ct)
    {
        var (today, month) = (clock.Today, Period.Of(clock.Today));
        var newest = await books.NewestPeriodAsync(today, ct);
        return newest == month ? []
            : [new(today.Day > LateFrom ? Urgency.Late : Urgency.Soon, DeskTexts.MonthUnbilled(month), newest is { } billed ? DeskTexts.LastBilled(billed) : DeskTexts.NothingBilled, DeskTexts.Bill, $"/billing/month?period={month}")];
    }
}
