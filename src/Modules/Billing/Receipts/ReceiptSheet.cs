using System.Globalization;
using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.Charges;
using PropertyHub.Kernel;
using PropertyHub.Ui;

namespace PropertyHub.Billing.Receipts;

/// <summary>A receipt as it stands on paper (BIL-06); the same on the screen beside the cashier.</summary>
/// <param name="ReceiptNo">Blank while it is not yet taken.</param>
/// <param name="Lines">Items with their periods, late fees, and what became prepayment.</param>
/// <param name="Again">The mark of a reprint (补打); none on the original.</param>
public sealed record ReceiptSheet(
    string Head, string ReceiptNo, string When, string UnitCode, string Payer, IReadOnlyList<ReceiptLine> Lines, Money Amount, string Capitals,
    IReadOnlyList<ReceiptLine> Methods, IReadOnlyList<string> Stamps, string Cashier)
{
    public string? Again { get; init; }
    public string? Reversed { get; init; }
    public string? Foot { get; init; }
    public string? VoucherNo { get; init; }

    /// <summary>That it was taken along with others of the same payer, and their sum.</summary>
    public string? Together { get; init; }

    /// <summary>The cash handed over for all of them and the change.</summary>
    public string? TogetherInCash { get; init; }

    /// <summary>What of the lines was settled by prepayment: their sum less the amount.</summary>
    public Money PrepaidUsed { get; init; }
}

public sealed record ReceiptLine(string Label, Money Amount, string? How = null);

/// <summary>One charge's part of a payment.</summary>
internal sealed record ReceiptPart(string ItemName, Period Period, Money Principal, Money Fee, string? How);

internal static class ReceiptSheets
{
    public static IReadOnlyList<ReceiptLine> Lines(IReadOnlyCollection<ReceiptPart> parts, Money prepaid)
    {
        var lines = parts.Where(part => !part.Principal.IsZero).GroupBy(part => part.ItemName)
            .Select(group => new ReceiptLine($"{group.Key} {PeriodSpan.Of(group.Select(part => part.Period))}", Money.Sum(group.Select(part => part.Principal)), group.Count() == 1 ? group.First().How : null)).ToList();
        var fees = parts.Where(part => !part.Fee.IsZero).ToList();
        if (fees.Count > 0)
            lines.Add(new($"{CashierTexts.LateFee} {PeriodSpan.Of(fees.Select(part => part.Period))}", Money.Sum(fees.Select(part => part.Fee))));
        if (!prepaid.IsZero)
            lines.Add(new(CashierTexts.ToPrepayment, prepaid));
        return lines;
    }

    public static IReadOnlyList<ReceiptLine> Methods(IEnumerable<TenderLine> lines, Money cashGiven, Money change) =>
        [.. lines.Select(line => new ReceiptLine(Method(line.Method) + (line.Method == PaymentMethod.Cash && change.IsPositive ? $"　{CashierTexts.GivenAndChange(cashGiven, change)}" : ""), line.Amount))];

    public static string Method(PaymentMethod method) => PaymentTexts.Get("PaymentMethod_" + method);

    public static string Capitals(Money amount) =>
        (CultureInfo.CurrentUICulture.Name == "zh-Hant" ? ChineseCapitals.Traditional : ChineseCapitals.Simplified).Of(amount);

    public static IReadOnlyList<string> Stamps(IEnumerable<PaymentMethod> methods) =>
        [.. ReceiptStamps.Of(methods).Select(stamp => PaymentTexts.Get("ReceiptStamp_" + stamp).ToString())];

    /// <summary>What the receipts of the form will say: one for each unit that gets money.</summary>
    public static IReadOnlyList<ReceiptSheet> Previews(CashierForm form, string head, string cashier)
    {
        if (!form.Account.IsJoint)
            return [Preview(form, head, cashier)];
        var charges = form.Account.Charges.ToDictionary(charge => charge.Number);
        var (parts, isPaid) = (form.Parts, form.Tender is not null);
        return [.. parts.Select(part => new ReceiptSheet(head, "", Figures.Date(form.Account.Date), part.UnitCode, form.Payer, Lines([.. part.Shares.Select(share => Part(charges[share.Number], share))], part.Prepaid),
            part.Amount, Capitals(part.Amount), isPaid ? Methods(part.Lines, part.CashGiven, Money.Zero) : [], isPaid ? Stamps(part.Lines.Select(line => line.Method)) : [], cashier))];
    }

    static ReceiptPart Part(AccountCharge charge, ChargeShare share) => new(charge.ItemName, charge.Period, share.Principal, share.Fee, charge.How.ShortFor(share.Principal));

    static ReceiptSheet Preview(CashierForm form, string head, string cashier)
    {
        var spread = form.Spread;
        var charges = form.Account.Charges.ToDictionary(charge => charge.Number);
        var parts = spread.Shares.Select(share => Part(charges[share.Number], share)).ToList();
        var tender = form.Tender;
        return new(head, "", Figures.Date(form.Account.Date), form.Account.Unit.Code, form.Payer, Lines(parts, spread.Prepaid), form.Kept, Capitals(form.Kept),
            Methods(tender?.Lines ?? [], tender?.CashGiven ?? Money.Zero, form.Change), Stamps((tender?.Lines ?? []).Select(line => line.Method)), cashier) { PrepaidUsed = form.PrepaidUsed };
    }
}
