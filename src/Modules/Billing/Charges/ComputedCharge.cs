using System.Globalization;
using PropertyHub.Billing.BillRuns;
using PropertyHub.Billing.Meters;
using PropertyHub.Billing.Pools;
using PropertyHub.Billing.Tariffs;
using PropertyHub.Kernel;
using PropertyHub.Ui;

namespace PropertyHub.Billing.Charges;

/// <summary>How a charge came about (怎么算的), in words.</summary>
/// <param name="Short">One line: 108.56 m² × 2.20.</param>
/// <param name="Amount">All of the charge.</param>
/// <param name="Lines">The parts; the last is the amount.</param>
public sealed record ComputedCharge(string Short, Money Amount, IReadOnlyList<ComputedLine> Lines, IReadOnlyList<string> Notes)
{
    /// <summary>The same beside a payment: where that settles a part only, the words alone would contradict it.</summary>
    /// <param name="principal">What was settled of the charge.</param>
    public string ShortFor(Money principal) => principal == Amount ? Short : HowTexts.PartOf(Short, Amount).ToString();
}

public sealed record ComputedLine(string Label, string Formula, string Result);

/// <summary>Puts the kept explanation of a charge into words.</summary>
internal static class Computing
{
    public static ComputedCharge Of(Charge charge, ChargeKind? kind) =>
        Of(charge.Explanation is { Length: > 0 } json ? Explanation.FromJson(json) : null, kind, charge.Quantity, charge.UnitPrice, charge.Amount);

    public static ComputedCharge Of(Explanation? explanation, ChargeKind? kind, decimal quantity, decimal? price, Money amount)
    {
        var (brief, lines) = explanation switch
        {
            { Days: { } days } => Days(days, explanation.DaysOfMonth ?? 0, kind),
            { Meters: { } meters } => (Meters(meters), MeterLines(meters)),
            { Shares: { } shares } => (Basis(shares[0].Basis), [.. shares.Select(ShareLine)]),
            _ => (price is { } one ? $"{Plain(quantity)} × {Price(one)}" : Plain(quantity), []),
        };
        string[] notes = explanation?.Undivided is { } whole ? [HowTexts.Undivided(Money.Round(whole))] : [];
        return new(brief, amount, [.. lines, new(HowTexts.Amount, "", Figures.Money(amount))], [.. notes, .. explanation?.Meters?.Select(meter => HowTexts.MeterNo(meter.MeterNo).ToString()) ?? []]);
    }

    static (string, List<ComputedLine>) Days(IReadOnlyList<DaysPart> parts, int daysOfMonth, ChargeKind? kind)
    {
        var unit = kind == ChargeKind.Area ? " m²" : "";
        var lines = parts.Select(part => new ComputedLine(
            part.Space ?? (part.Days == daysOfMonth ? HowTexts.WholeMonth : HowTexts.SomeDays(Figures.Date(part.From, part.To), Figures.Date(part.To, part.From))),
            Formula(part, daysOfMonth, unit),
            Amount(part.Quantity * part.Price * part.Days / Math.Max(1, daysOfMonth) * (part.Discount ?? 100) / 100))).ToList();
        return (parts.Count == 1 ? (parts[0].Space is { } space ? $"{space} · " : "") + Formula(parts[0], daysOfMonth, unit) : HowTexts.Parts(parts.Count), lines);
    }

    static string Formula(DaysPart part, int daysOfMonth, string unit) =>
        $"{Plain(part.Quantity)}{unit} × {Price(part.Price)}"
        + (part.Days == daysOfMonth ? "" : $" × {part.Days}/{daysOfMonth}")
        + (part.Discount is { } discount ? $" × {Plain(discount)}%" : "");

    static string Meters(IReadOnlyList<MeterPart> meters)
    {
        var quantity = Plain(meters.Sum(meter => meter.Quantity));
        return meters.Count > 1 ? HowTexts.SeveralMeters(quantity, meters.Count)
            : meters[0].Tiers is { Count: > 0 } tiers ? HowTexts.Tiers(quantity, tiers.Count)
            : $"{quantity} × {Price(meters[0].Price ?? 0)}";
    }

    static List<ComputedLine> MeterLines(IReadOnlyList<MeterPart> meters) => [.. meters.SelectMany(MeterLines)];

    static IEnumerable<ComputedLine> MeterLines(MeterPart meter)
    {
        yield return new(HowTexts.Reading, Reading(meter.Reading), Plain(meter.Usage));
        if (meter.Quantity != meter.Usage)
            yield return new(HowTexts.Factor, $"× {Plain(meter.Multiplier)} × (1 + {Plain(meter.LossPercent)}%)", Plain(meter.Quantity));
        if (meter.Tiers is not { Count: > 0 } tiers)
            yield return new(HowTexts.ByPrice, $"{Plain(meter.Quantity)} × {Price(meter.Price ?? 0)}", Amount(meter.Quantity * (meter.Price ?? 0)));
        else
            for (var i = 0; i < tiers.Count; i++)
                yield return new(HowTexts.Tier(i + 1, Plain(tiers[i].From), tiers[i].To is { } to ? Plain(to) : ""), $"{Plain(tiers[i].Quantity)} × {Price(tiers[i].Price)}", Amount(tiers[i].Quantity * tiers[i].Price));
    }

    static string Reading(Reading reading) => reading.Mark switch
    {
        ReadingMark.Rollover => $"{Plain(reading.Maximum ?? 0)} − {Plain(reading.Previous)} + {Plain(reading.Current)} + 1",
        ReadingMark.Replacement => $"{Plain(reading.OldFinal ?? 0)} − {Plain(reading.Previous)} + {Plain(reading.Current)} − {Plain(reading.NewInitial ?? 0)}",
        _ => $"{Plain(reading.Current)} − {Plain(reading.Previous)}",
    };

    static ComputedLine ShareLine(SharePart share) =>
        new(Basis(share.Basis), $"{Plain(share.Pool)} × {Plain(share.Weight)} ÷ {Plain(share.TotalWeight)}", Amount(share.Amount));

    static string Basis(PoolBasis basis) => HowTexts.Get("Basis_" + basis);
    static string Plain(decimal value) => value.ToString("#,##0.####", CultureInfo.InvariantCulture);
    static string Price(decimal value) => value.ToString("#,##0.00####", CultureInfo.InvariantCulture);
    static string Amount(decimal yuan) => yuan.ToString("#,##0.00##", CultureInfo.InvariantCulture);
}
