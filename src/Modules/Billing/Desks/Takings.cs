using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Desks;

namespace PropertyHub.Billing.Desks;

/// <summary>What was taken today and on the six days before, net of reversals that were given back: by the cashier, or by all for who sees the ledgers.</summary>
internal sealed class Takings(IDbContextFactory<BillingDb> databases, EstateClock clock) : IFigureSource
{
    const int Days = 7;

    public string Right => BillingRights.SeeLedgers;

    public async Task<IReadOnlyList<DeskFigure>> ForAsync(Actor actor, CancellationToken ct)
    {
        var (today, first, mine) = (clock.Today, clock.Today.AddDays(1 - Days), actor.May(BillingRights.TakePayment));
        await using var db = await databases.CreateDbContextAsync(ct);
        var days = await db.Payments.AsNoTracking().Where(payment => payment.Date >= first && payment.Date <= today && (!mine || payment.Cashier == actor.Name)).GroupBy(payment => payment.Date)
            .Select(group => new { Day = group.Key, Fen = group.Sum(payment => payment.Amount.Fen), Count = group.Count(payment => payment.ReversalOf == null), BackFen = group.Sum(payment => payment.ReversalOf != null ? payment.Amount.Fen : 0) }).ToDictionaryAsync(group => group.Day, ct);
        Money Of(DateOnly day) => new(days.GetValueOrDefault(day)?.Fen ?? 0);
        var (receipts, back) = (days.GetValueOrDefault(today)?.Count ?? 0, new Money(-(days.GetValueOrDefault(today)?.BackFen ?? 0)));
        return [new(mine ? DeskTexts.TakenByMe : DeskTexts.TakenToday, Ui.Figures.Money(Of(today)), back.IsPositive ? DeskTexts.ReceiptsLess(receipts, back) : DeskTexts.Receipts(receipts),
            $"/billing/daybook?since={Ui.Figures.Date(today)}&until={Ui.Figures.Date(today)}" + (mine ? $"&cashier={Uri.EscapeDataString(actor.Name)}" : ""),
            [.. Enumerable.Range(0, Days).Select(first.AddDays).Select(day => new TrendBar(Ui.Figures.Date(day), Of(day).Yuan, Ui.Figures.Money(Of(day))))])];
    }
}
