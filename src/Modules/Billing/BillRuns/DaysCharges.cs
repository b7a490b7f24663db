using PropertyHub.Archives;
using PropertyHub.Billing.Tariffs;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.BillRuns;

/// <summary>
/// Charges by area and fixed charges (BIL-04): Σ quantity × price × days ÷ days of the month × vacancy discount, rounded once,
/// and divided among the payers of the month by what falls on each one's days.
/// </summary>
internal sealed class DaysCharges(Period period, OwnerIndex owners, ILookup<long, ParkingLeaseFacts> leases, PostedSources posted)
{
    readonly List<DaysLine> _lines = [];
    readonly List<PayerSpan> _spans = [];

    /// <param name="unit">Handed over by the period's end.</param>
    public void Add(UnitFacts unit, ItemPlan plan, UnitCharges charges)
    {
        _lines.Clear();
        foreach (var segment in plan.Segments)
        {
            if (segment.Tariff.Target == TariffTarget.ParkingSpace)
                AddSpaces(unit, segment);
            else
                AddUnit(unit, plan.Item.Kind, segment);
        }
        if (_lines.Count == 0)
            return;

        var (from, to) = Hull(_lines);
        owners.Spans(unit.Id, from, to, unit.HandoverDate!.Value, _spans);
        var parts = _spans.Count == 1 ? [new Part(_spans[0].Payer, [.. _lines])] : Parts();
        var undivided = Exactly.Round(Weight(_lines), period.Days);
        if (undivided.Yuan > Limits.Amount)
            charges.Note(RunNoteKind.AmountTooLarge, plan.Item.Code);
        else if (undivided.IsZero)
            charges.Note(RunNoteKind.ZeroAmount, plan.Item.Code);
        else
            AddParts(unit, plan.Item, undivided, parts, charges);
    }

    void AddUnit(UnitFacts unit, ChargeKind kind, TariffSegment segment)
    {
        var handover = unit.HandoverDate!.Value;
        var from = handover > segment.From ? handover : segment.From;
        if (from <= segment.To)
            _lines.Add(new(segment, from, segment.To, kind == ChargeKind.Area ? Limits.Trim(unit.FloorArea) : 1,
                unit.Status == UnitStatus.Vacant ? segment.Discount : 100, null));
    }

    void AddSpaces(UnitFacts unit, TariffSegment segment)
    {
        foreach (var lease in leases[unit.Id])
            if (new DayRange(segment.From, segment.To).Within(lease.From, lease.To) is { } days)
                _lines.Add(new(segment, days.From, days.To, 1, 100, lease.SpaceCode));
    }

    /// <summary>The lines cut at the days on which the payer changes; a payer who comes back has one part.</summary>
    List<Part> Parts()
    {
        var parts = new List<Part>(_spans.Count);
        foreach (var span in _spans)
        {
            var part = parts.Find(other => other.Payer.PersonId == span.Payer.PersonId);
            foreach (var line in _lines)
            {
                if (new DayRange(span.From, span.To).Within(line.From, line.To) is not { } days)
                    continue;
                if (part is null)
                    parts.Add(part = new(span.Payer, []));
                part.Lines.Add(line with { From = days.From, To = days.To });
            }
        }
        return parts;
    }

    void AddParts(UnitFacts unit, ChargeItem item, Money undivided, List<Part> parts, UnitCharges charges)
    {
        var amounts = parts.Count == 1 ? [undivided] : Shares.Split(undivided, parts.ConvertAll(part => Weight(part.Lines)));
        var before = posted.Days(unit.Id, item.Code);
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            if (before.Count > 0 && before.Any(charge => charge.PayerId == part.Payer.PersonId))
                continue;
            if (amounts[i].IsZero)
                charges.Note(RunNoteKind.ZeroAmount, item.Code, part.Payer.Name);
            else if (before.Count > 0 && before.Any(charge => Contradicts(charge, part, parts)))
                charges.Note(RunNoteKind.ChargedToAnother, item.Code, part.Payer.Name);
            else
                charges.Add(Draft(unit, item, part, amounts[i], parts.Count > 1 ? undivided : null));
        }
    }

    /// <summary>A posted charge covers days of the part, unless it is itself a part as it would be charged now.</summary>
    static bool Contradicts(PostedDays charge, Part part, List<Part> parts)
    {
        var (from, to) = Hull(part.Lines);
        if (charge.To < from || to < charge.From)
            return false;
        var same = parts.Find(other => other.Payer.PersonId == charge.PayerId);
        return same is null || Hull(same.Lines) != (charge.From, charge.To);
    }

    ChargeDraft Draft(UnitFacts unit, ChargeItem item, Part part, Money amount, Money? undivided)
    {
        var lines = part.Lines;
        var (from, to) = Hull(lines);
        var last = lines[0];
        var price = (decimal?)last.Segment.Price;
        var explained = new DaysPart[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            last = line.To > last.To ? line : last;
            price = line.Segment.Price == price ? price : null;
            explained[i] = new(line.From, line.To, line.Days, line.Quantity, line.Segment.Price,
                unit.Status == UnitStatus.Vacant && line.Space is null ? line.Percent : null, line.Space);
        }
        var tariff = last.Segment.Tariff;
        return new(unit.Id, unit.Code, item.Code, part.Payer.PersonId, part.Payer.Name, period, from, to,
            lines.Count == 1 || lines[0].Space is null ? last.Quantity : Spaces(lines), price, amount,
            tariff.DueRule.DueDate(period), tariff.Priority, tariff.LateFeeRatePerMille,
            new() { Days = explained, DaysOfMonth = period.Days, Undivided = undivided?.Yuan },
            [new(SourceKind.Days, 0, amount)]);
    }

    static int Spaces(List<DaysLine> lines) =>
        lines.Where(line => line.Space is not null).Select(line => line.Space).Distinct(StringComparer.Ordinal).Count();

    static (DateOnly From, DateOnly To) Hull(List<DaysLine> lines)
    {
        var (from, to) = (lines[0].From, lines[0].To);
        foreach (var line in lines)
            (from, to) = (line.From < from ? line.From : from, line.To > to ? line.To : to);
        return (from, to);
    }

    /// <summary>The exact amount in fen, times the days of the month.</summary>
    static decimal Weight(List<DaysLine> lines)
    {
        var sum = 0m;
        foreach (var line in lines)
            sum += line.Quantity * line.Segment.Price * line.Percent * line.Days;
        return sum;
    }

    sealed record Part(Payer Payer, List<DaysLine> Lines);

    readonly record struct DaysLine(TariffSegment Segment, DateOnly From, DateOnly To, decimal Quantity, decimal Percent, string? Space)
    {
        public int Days => To.DayNumber - From.DayNumber + 1;
    }
}
