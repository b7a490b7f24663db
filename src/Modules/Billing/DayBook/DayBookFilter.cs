using System.Globalization;
using PropertyHub.Billing.Cashier;
using PropertyHub.Platform.Exports;
using PropertyHub.Platform.Lists;

namespace PropertyHub.Billing.DayBook;

/// <summary>Which receipts a day book holds, by payment date; the same for its page and its download.</summary>
/// <param name="Words">Part of a receipt number, unit code or voucher number.</param>
internal sealed record DayBookFilter(DateOnly? From, DateOnly? To, PaymentMethod? Method, string Cashier, string Words)
{
    /// <summary>A void number has neither method nor unit: it is shown where only days and cashier are asked for.</summary>
    public bool ShowsVoid => Method is null && Words.Length == 0;

    public static DayBookFilter Of(ListRequest request) => new(
        request.FilterDate("since"), request.FilterDate("until"), MethodOf(request.Filter("method")), request.Filter("cashier") ?? "", request.Search);

    public static DayBookFilter Of(ExportArguments arguments)
    {
        string Filter(string name) => arguments.Filters.GetValueOrDefault(name, "").Trim();
        return new(Day(Filter("since")) ?? arguments.From?.First, Day(Filter("until")) ?? arguments.To?.Last, MethodOf(Filter("method")), Filter("cashier"), Filter("q"));
    }

    public IQueryable<Payment> Apply(IQueryable<Payment> payments)
    {
        if (From is { } from)
            payments = payments.Where(payment => payment.Date >= from);
        if (To is { } to)
            payments = payments.Where(payment => payment.Date <= to);
        if (Method is { } method)
            payments = payments.Where(payment => payment.Lines.Any(line => line.Method == method));
        if (Cashier.Length > 0)
            payments = payments.Where(payment => payment.Cashier == Cashier);
        if (Words.Length > 0)
            payments = payments.Where(payment => payment.ReceiptNo.Contains(Words) || payment.UnitCode.StartsWith(Words) || payment.VoucherNo!.Contains(Words));
        return payments;
    }

    static DateOnly? Day(string words) => DateOnly.TryParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    static PaymentMethod? MethodOf(string? word) => Enum.TryParse<PaymentMethod>(word, ignoreCase: true, out var method) && Enum.IsDefined(method) ? method : null;
}
