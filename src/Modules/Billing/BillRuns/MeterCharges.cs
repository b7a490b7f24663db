using PropertyHub.Archives;
using PropertyHub.Billing.Meters;
using PropertyHub.Billing.Tariffs;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.BillRuns;

/// <summary>Metered charges: tiers per meter, all meters of an item in a unit summed, rounded once; for the whole period.</summary>
internal sealed class MeterCharges(Period period, OwnerIndex owners, IEnumerable<ReadingFacts> readings, PostedSources posted)
{
    readonly ILookup<long, ReadingFacts> _readings =
        readings.OrderBy(reading => reading.MeterNo, StringComparer.Ordinal).ToLookup(reading => reading.UnitId);

    readonly List<ReadingFacts> _due = [];

    public void Add(UnitFacts unit, ItemPlan plan, UnitCharges charges)
    {
        _due.Clear();
        foreach (var reading in _readings[unit.Id])
        {
            if (reading.ItemCode != plan.Item.Code || posted.HasReading(reading.Id))
                continue;
            if (Obstacle(unit, plan, reading) is { } obstacle)
                charges.Note(obstacle, plan.Item.Code, reading.MeterNo);
            else
                _due.Add(reading);
        }
        if (_due.Count > 0)
            AddCharge(unit, plan, charges);
    }

    RunNoteKind? Obstacle(UnitFacts unit, ItemPlan plan, ReadingFacts reading)
    {
        if (!(unit.HandoverDate <= period.Last))
            return RunNoteKind.NotHandedOver;
        if (reading.Held)
            return RunNoteKind.ReadingHeld;
        if (reading.Reading.Problem() is not null || reading.Reading.Usage < 0
            || !Limits.Allows(reading.Multiplier, Limits.Multiplier, Limits.MultiplierDecimals)
            || !Limits.Allows(reading.LossPercent, 100, Limits.PercentDecimals))
            return RunNoteKind.ReadingUnusable;
        return plan.LastDay is null ? RunNoteKind.MeterWithoutTariff : null;
    }

    void AddCharge(UnitFacts unit, ItemPlan plan, UnitCharges charges)
    {
        var (quantity, yuan) = (0m, 0m);
        var parts = new MeterPart[_due.Count];
        var sources = new ChargeSource[_due.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = Part(_due[i], plan.LastDay!);
            sources[i] = new(SourceKind.Reading, _due[i].Id, Money.Zero);
            quantity += parts[i].Quantity;
            yuan += parts[i].Price is { } price ? parts[i].Quantity * price : plan.LastDay!.Tariff.TierList!.Amount(parts[i].Quantity);
        }

        if (quantity > Limits.Quantity || yuan > Limits.Amount)
            charges.Note(RunNoteKind.AmountTooLarge, plan.Item.Code, _due[0].MeterNo);
        else if (Money.Round(yuan) is { IsZero: false } amount)
            charges.Add(Draft(unit, plan, quantity, amount, parts, sources));
        else
            foreach (var reading in _due)
                AddAtZero(reading, charges);
    }

    static void AddAtZero(ReadingFacts reading, UnitCharges charges)
    {
        charges.AddAtZero(reading.Id);
        charges.Note(RunNoteKind.ZeroAmount, reading.ItemCode, reading.MeterNo);
    }

    static MeterPart Part(ReadingFacts reading, TariffSegment segment)
    {
        var usage = Limits.Trim(reading.Reading.Usage);
        var quantity = Reading.Quantity(usage, reading.Multiplier, reading.LossPercent);
        var tiers = segment.Tariff.TierList;
        return new(reading.MeterNo, reading.Reading, usage, Limits.Trim(reading.Multiplier), Limits.Trim(reading.LossPercent), quantity,
            tiers is null ? segment.Price : null, tiers?.Parts(quantity));
    }

    ChargeDraft Draft(UnitFacts unit, ItemPlan plan, decimal quantity, Money amount, MeterPart[] parts, ChargeSource[] sources)
    {
        var payer = owners.At(unit.Id, period.Last);
        var tariff = plan.LastDay!.Tariff;
        return new(unit.Id, unit.Code, plan.Item.Code, payer.PersonId, payer.Name, period, period.First, period.Last,
            Math.Round(quantity, 4, MidpointRounding.AwayFromZero), OnePrice(parts), amount,
            tariff.DueRule.DueDate(period), tariff.Priority, tariff.LateFeeRatePerMille, new() { Meters = parts }, sources);
    }

    static decimal? OnePrice(MeterPart[] parts)
    {
        if (parts[0].Tiers is null)
            return parts[0].Price;
        decimal? price = null;
        foreach (var part in parts)
            foreach (var tier in part.Tiers!)
            {
                if (price is not null && price != tier.Price)
                    return null;
                price = tier.Price;
            }
        return price;
    }
}
