using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PropertyHub.Billing.Arrears;
using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.Charges;
using PropertyHub.Billing.Collection;
using PropertyHub.Kernel;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Desks;

namespace PropertyHub.Benchmarks;

/// <summary>Server time of the collection board over twelve billed months, read and drawn after money came in; and what the start page asks of the same books.</summary>
internal static class CollectionBoardFigures
{
    const int Rounds = 20;
    const int Months = 12;
    const int PaidPercent = 94;
    static readonly CancellationToken Ct = CancellationToken.None;

    public static async Task ReadAsync(int units)
    {
        await using var bench = await BillingBench.StartAsync(units);
        await FillAsync(bench);
        await using var renderer = new HtmlRenderer(bench.Services, bench.Services.GetRequiredService<ILoggerFactory>());
        var at = CollectionAddress.Read("?period=2026-11", BillingBench.Today, null);

        await DrawAsync(bench, renderer, at);
        Figures.Below($"the board of {units:N0} units and {Months} months after a payment", 1000 * Figures.Median(await Figures.TimesAsync(Rounds, () => DrawAsync(bench, renderer, at), before: () => PayAsync(bench))), 1_000, "ms");
        Figures.Below("the board of a building after a payment", 1000 * Figures.Median(await Figures.TimesAsync(Rounds, () => DrawAsync(bench, renderer, at with { Zone = "Z02", Building = "011" }), before: () => PayAsync(bench))), 300, "ms");

        var steward = new Actor("li", "李", "S002", new HashSet<string>());
        Figures.Below("a steward's arrears and trend on the start page after a payment", 1000 * Figures.Median(await Figures.TimesAsync(Rounds, () => StartPageAsync(bench, steward), before: () => PayAsync(bench))), 300, "ms");
    }

    static async Task DrawAsync(BillingBench bench, HtmlRenderer renderer, CollectionAddress at)
    {
        await using var scope = bench.Scope();
        var (reading, aiming, counting) = (scope.Get<BoardReader>().ReadAsync(at, Ct), scope.Get<CollectionTargets>().ReadAsync(at, Ct), scope.Get<MonthTakings>().ReadAsync(at, Ct));
        await Task.WhenAll(reading, aiming, counting);
        var (board, (goals, items), takings) = (await reading, await aiming, await counting);
        Func<string, string> steward = no => no;
        var drawn = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<RateCards>(Parameters((nameof(RateCards.Board), board), (nameof(RateCards.At), at), (nameof(RateCards.Target), 98m), (nameof(RateCards.StewardOf), steward)))).ToHtmlString().Length
            + (await renderer.RenderComponentAsync<ArrearsCards>(Parameters((nameof(ArrearsCards.Board), board), (nameof(ArrearsCards.At), at), (nameof(ArrearsCards.StewardOf), steward)))).ToHtmlString().Length
            + (await renderer.RenderComponentAsync<ItemCard>(Parameters((nameof(ItemCard.Items), items), (nameof(ItemCard.At), at)))).ToHtmlString().Length
            + (await renderer.RenderComponentAsync<TakingsCard>(Parameters((nameof(TakingsCard.Takings), takings), (nameof(TakingsCard.At), at)))).ToHtmlString().Length);
        if (board.Trend.Count != Months || board.Whole.Arrears.Total.IsZero || at.IsWhole && goals.Count == 0 || drawn < 4_000)
            throw new InvalidOperationException("The board is not the one that was to be drawn.");
    }

    static async Task StartPageAsync(BillingBench bench, Actor steward)
    {
        await using var scope = bench.Scope();
        foreach (var source in scope.All<IWaitingSource>().Where(source => source.GetType().Name == "ZoneArrears"))
            await source.ForAsync(steward, Ct);
        foreach (var source in scope.All<IFigureSource>().Where(source => source.GetType().Name == "CollectionTrend"))
            await source.ForAsync(steward, Ct);
    }

    static ParameterView Parameters(params (string Name, object Value)[] values) => ParameterView.FromDictionary(values.ToDictionary(value => value.Name, object? (value) => value.Value));

    /// <summary>The next household that owes for the newest month pays it.</summary>
    static async Task PayAsync(BillingBench bench)
    {
        await using var db = await bench.DbAsync();
        var charge = await db.Charges.Where(charge => charge.Period == new Period(2026, 11) && charge.Paid.Fen == 0).OrderBy(charge => charge.Number).FirstAsync();
        charge.Settle(charge.Amount, Money.Zero);
        db.Allocations.Add(new ChargeAllocation { ChargeNumber = charge.Number, Date = BillingBench.Today, Principal = charge.Amount });
        await db.SaveChangesAsync();
    }

    static async Task FillAsync(BillingBench bench)
    {
        await bench.AddChargesAsync(Months);
        await using var db = await bench.DbAsync();
        await db.Database.ExecuteSqlAsync($"UPDATE billing_Charges SET PaidFen = AmountFen WHERE Number * 7919 % 100 < {PaidPercent}");
        await db.Database.ExecuteSqlAsync($"INSERT INTO billing_Allocations (ChargeNumber, PaymentId, Date, PrincipalFen, FeeFen) SELECT Number, Number, date(PostedOn, '+' || (Number % 24) || ' days'), PaidFen, 0 FROM billing_Charges WHERE PaidFen > 0 ORDER BY Period, Number");
        var newest = await db.Charges.AsNoTracking().Where(charge => charge.Period == new Period(2026, 11) && charge.Paid.Fen > 0).ToListAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.BulkInsertAsync([.. newest.Select(charge => new Payment
        {
            Id = charge.Number, ReceiptNo = $"I{charge.Number}", Date = charge.PostedOn.AddDays((int)(charge.Number % 24)), UnitId = charge.UnitId, UnitCode = charge.UnitCode, Payer = charge.PayerName,
            Amount = charge.Amount, Settled = charge.Amount, Cashier = "zhou",
        })], Ct);
        await db.BulkInsertAsync([.. newest.Select(charge => new PaymentLine { PaymentId = charge.Number, Position = 1, Method = (PaymentMethod)(charge.Number % 6 + 1), Amount = charge.Amount })], Ct);
        await transaction.CommitAsync();
    }
}
