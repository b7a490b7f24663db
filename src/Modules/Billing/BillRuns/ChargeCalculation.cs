using PropertyHub.Archives;
using PropertyHub.Billing.Tariffs;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.BillRuns;

/// <summary>
/// The charges of a bill run (BIL-04), a function of its facts. A later run of the same period charges only what is not yet posted:
/// readings released meanwhile, and what was reversed.
/// </summary>
internal sealed class ChargeCalculation
{
    readonly Period _period;
    readonly UnitFacts[] _units;
    readonly TariffPlans _plans;
    readonly ILookup<long, ParkingLeaseFacts> _leases;
    readonly DaysCharges _days;
    readonly MeterCharges _meters;
    readonly ShareCharges _shares;
    readonly bool _hasAreaItems;
    readonly List<RunNote> _notes = [];

    public ChargeCalculation(BillRunFacts facts)
    {
        _period = facts.Period;
        _units = [.. facts.Units];
        Array.Sort(_units, (a, b) => string.CompareOrdinal(a.Code, b.Code));
        var items = Chosen(facts);
        _hasAreaItems = items.Exists(item => item.Kind == ChargeKind.Area);
        _plans = new(_period, items, facts.Tariffs);
        _leases = InPeriod(facts.ParkingLeases).ToLookup(lease => lease.UnitId!.Value);
        var owners = new OwnerIndex(facts.Owners);
        var shared = items.Where(item => item.Kind == ChargeKind.Shared).Select(item => item.Code).ToHashSet(StringComparer.Ordinal);
        _days = new(_period, owners, _leases, facts.Posted);
        _meters = new(_period, owners, facts.Readings, facts.Posted);
        _shares = new(_period, owners, [.. facts.Pools.Where(pool => shared.Contains(pool.ItemCode))], _units, facts.Posted, _notes);
        _notes.AddRange(items.Where(item => !_plans.HasTariff(item)).Select(item => new RunNote(RunNoteKind.ItemWithoutTariff, null, item.Code)));
    }

    /// <summary>What concerns the run as a whole.</summary>
    public IReadOnlyList<RunNote> Notes => _notes;

    public int Units => _units.Length;

    /// <summary>How many of <see cref="Units"/> <see cref="ByUnit"/> has come past.</summary>
    public int UnitsDone { get; private set; }

    /// <summary>Charges and notes of each unit that has any, by unit code (ordinal), made as they are read; so a large run can be taken in parts.</summary>
    public IEnumerable<UnitCharges> ByUnit()
    {
        foreach (var unit in _units)
        {
            var charges = Of(unit);
            UnitsDone++;
            if (charges.Drafts.Count > 0 || charges.Notes.Count > 0)
                yield return charges;
        }
    }

    UnitCharges Of(UnitFacts unit)
    {
        var charges = new UnitCharges(unit);
        var handedOver = unit.HandoverDate <= _period.Last;
        var plans = _plans.For(unit);
        foreach (var plan in plans)
        {
            if (plan.Item.Kind == ChargeKind.Metered)
                _meters.Add(unit, plan, charges);
            else if (plan.Item.Kind == ChargeKind.Shared)
                _shares.Add(unit, plan, charges);
            else if (handedOver && plan.Item.Kind == ChargeKind.Area && !AreaFits(unit))
                charges.Note(RunNoteKind.AreaOutOfRange, plan.Item.Code);
            else if (handedOver)
                _days.Add(unit, plan, charges);
        }
        NoteMissing(unit, plans, handedOver, charges);
        return charges;
    }

    void NoteMissing(UnitFacts unit, ItemPlan[] plans, bool handedOver, UnitCharges charges)
    {
        if (handedOver && _hasAreaItems && !Array.Exists(plans, plan => plan.Item.Kind == ChargeKind.Area && plan.Segments.Length > 0))
            charges.Note(RunNoteKind.UnitWithoutTariff, null);
        if (!_leases.Contains(unit.Id))
            return;
        foreach (var plan in plans)
            if (plan.Item.Kind == ChargeKind.Fixed && _plans.IsForSpaces(plan.Item))
                NoteSpaces(unit, plan, handedOver, charges);
    }

    void NoteSpaces(UnitFacts unit, ItemPlan plan, bool handedOver, UnitCharges charges)
    {
        var kind = handedOver ? RunNoteKind.SpaceWithoutTariff : RunNoteKind.NotHandedOver;
        if (handedOver && Array.Exists(plan.Segments, segment => segment.Tariff.Target == TariffTarget.ParkingSpace))
            return;
        foreach (var space in _leases[unit.Id].Select(lease => lease.SpaceCode).Distinct(StringComparer.Ordinal))
            charges.Note(kind, plan.Item.Code, space);
    }

    static bool AreaFits(UnitFacts unit) => Limits.Allows(unit.FloorArea, Limits.Area, Limits.AreaDecimals);

    IEnumerable<ParkingLeaseFacts> InPeriod(IEnumerable<ParkingLeaseFacts> leases)
    {
        var days = DayRange.Of(_period);
        return leases.Where(lease => lease.UnitId is not null && days.Within(lease.From, lease.To) is not null);
    }

    List<ChargeItem> Chosen(BillRunFacts facts)
    {
        var known = facts.Items.ToDictionary(item => item.Code, StringComparer.Ordinal);
        var codes = facts.OnlyItems is { } only ? only.Distinct(StringComparer.Ordinal) : known.Keys;
        var chosen = new List<ChargeItem>();
        foreach (var code in codes.Order(StringComparer.Ordinal))
        {
            if (!known.TryGetValue(code, out var item))
                _notes.Add(new(RunNoteKind.UnknownItem, null, code));
            else if (item.Kind is not (ChargeKind.OneOff or ChargeKind.Deposit))
                chosen.Add(item);
            else if (facts.OnlyItems is not null)
                _notes.Add(new(RunNoteKind.NotBilledByRuns, null, code));
        }
        return chosen;
    }
}
