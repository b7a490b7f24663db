using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Reversals;
using PropertyHub.Kernel;
using PropertyHub.Platform.Lists;
using PropertyHub.Ui;

namespace PropertyHub.Billing.DayBook;

/// <summary>What came in by one method.</summary>
internal sealed record MethodTotal(PaymentMethod Method, Money Amount, int Receipts);

/// <summary>The day book's page, by payment date, then posting; numbers made void stand beside it.</summary>
internal sealed class DayBookList(IDbContextFactory<BillingDb> databases, EstateClock clock) : IListQuery<DayBookRow>
{
    public async Task<ListPage<DayBookRow>> PageAsync(ListRequest request, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var payments = DayBookFilter.Of(request).Apply(db.Payments.AsNoTracking());
        var sums = await payments.GroupBy(_ => 1).Select(all => new
        {
            Count = all.Count(), Amount = all.Sum(payment => payment.Amount.Fen), Settled = all.Sum(payment => payment.Settled.Fen), Prepaid = all.Sum(payment => payment.Prepaid.Fen),
        }).FirstOrDefaultAsync(ct);
        if (sums is null)
            return ListPage<DayBookRow>.Empty;
        var ids = await Sorted(payments, request).Skip(request.Skip).Take(request.PageSize).Select(payment => payment.Id).ToListAsync(ct);
        var rows = await DayBookReader.RowsAsync(db, db.Payments.AsNoTracking().Where(payment => EF.Parameter(ids).Contains(payment.Id)), ct).ToDictionaryAsync(row => row.PaymentId!.Value, cancellationToken: ct);
        foreach (var (payment, asked) in await WaitingRequests.OfPaymentsAsync(db, ids, ct))
            rows[payment].ReversalAsked = asked;
        var page = new ListPage<DayBookRow>([.. ids.Where(rows.ContainsKey).Select(id => rows[id])], sums.Count,
            new DayBookRow { Amount = new(sums.Amount), Settled = new(sums.Settled), Prepaid = new(sums.Prepaid) });
        return request.Sort == "date" ? await ByDayAsync(page, payments, ct) : page;
    }

    /// <summary>Sorted by date, each day has its sub-total.</summary>
    static async Task<ListPage<DayBookRow>> ByDayAsync(ListPage<DayBookRow> page, IQueryable<Payment> payments, CancellationToken ct)
    {
        var days = page.Rows.Select(row => row.Date).Distinct().ToList();
        var sums = await payments.Where(payment => EF.Parameter(days).Contains(payment.Date)).GroupBy(payment => payment.Date).Select(day => new
        {
            day.Key, Count = day.Count(), Amount = day.Sum(payment => payment.Amount.Fen), Settled = day.Sum(payment => payment.Settled.Fen), Prepaid = day.Sum(payment => payment.Prepaid.Fen),
        }).ToListAsync(ct);
        return page with
        {
            GroupOf = row => Figures.Date(row.Date),
            Groups = sums.ToDictionary(day => Figures.Date(day.Key), day => new ListGroup<DayBookRow>(Figures.Date(day.Key), day.Count,
                new DayBookRow { Amount = new(day.Amount), Settled = new(day.Settled), Prepaid = new(day.Prepaid) })),
        };
    }

    /// <summary>By method over all that the filters leave; reversals are taken off.</summary>
    public async Task<IReadOnlyList<MethodTotal>> ByMethodAsync(ListRequest request, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var filter = DayBookFilter.Of(request);
        var payments = filter.Apply(db.Payments.AsNoTracking());
        var totals = await payments.Join(db.PaymentLines, payment => payment.Id, line => line.PaymentId, (payment, line) => new { line.Method, line.Amount }).GroupBy(line => line.Method)
            .Select(lines => new { Method = lines.Key, Fen = lines.Sum(line => line.Amount.Fen), Receipts = lines.Count() }).ToListAsync(ct);
        return [.. totals.Where(total => filter.Method is null || total.Method == filter.Method).OrderBy(total => total.Method).Select(total => new MethodTotal(total.Method, new(total.Fen), total.Receipts))];
    }

    public async Task<IReadOnlyList<DayBookRow>> VoidAsync(ListRequest request, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await VoidReceipts.LoadAsync(db, DayBookFilter.Of(request), clock, ct);
    }

    public async Task<IReadOnlyList<string>> CashiersAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var names = new List<string>();
        // each name is looked up in the index behind the last one: the few there are, instead of all payments
        for (var last = ""; await NextAsync(last) is { } name; last = name)
            names.Add(name);
        return names;

        Task<string?> NextAsync(string last) => db.Payments.Where(payment => string.Compare(payment.Cashier, last) > 0).OrderBy(payment => payment.Cashier).Select(payment => payment.Cashier).FirstOrDefaultAsync(ct);
    }

    static IQueryable<Payment> Sorted(IQueryable<Payment> payments, ListRequest request) => (request.Sort, request.Descending) switch
    {
        ("amount", false) => payments.OrderBy(payment => payment.Amount.Fen).ThenBy(payment => payment.Id),
        ("amount", true) => payments.OrderByDescending(payment => payment.Amount.Fen).ThenBy(payment => payment.Id),
        ("receipt", false) => payments.OrderBy(payment => payment.ReceiptNo).ThenBy(payment => payment.Id),
        ("receipt", true) => payments.OrderByDescending(payment => payment.ReceiptNo).ThenBy(payment => payment.Id),
        ("date", true) => payments.OrderByDescending(payment => payment.Date).ThenByDescending(payment => payment.Id),
        _ => payments.OrderBy(payment => payment.Date).ThenBy(payment => payment.Id),
    };
}
