using PropertyHub.Archives;
using PropertyHub.Billing.BillRuns;
using PropertyHub.Billing.Meters;
using PropertyHub.Billing.Pools;
using PropertyHub.Billing.Tariffs;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Tests.BillRuns;

/// <summary>A small estate of which a test says only what matters to it. November 2026 has 30 days.</summary>
internal sealed class RunBuilder(string period = "2026-11")
{
    readonly Dictionary<string, UnitFacts> _units = [];
    readonly Dictionary<string, ChargeItem> _items = [];
    readonly List<Tariff> _tariffs = [];
    readonly List<OwnerFacts> _owners = [];
    readonly List<ParkingLeaseFacts> _leases = [];
    readonly List<ReadingFacts> _readings = [];
    readonly List<PoolFacts> _pools = [];

    public PostedSources Posted { get; set; } = new();
    public IReadOnlyCollection<string>? OnlyItems { get; set; }

    public static DateOnly Day(string text) => DateOnly.Parse(text.Length == 5 ? "2026-" + text : text);
    static DateOnly? DayOrNone(string? text) => text is null ? null : Day(text);

    public RunBuilder Unit(
        string code, decimal area = 100, string? handover = "2020-01-01", UnitStatus status = UnitStatus.Occupied,
        UnitUsage usage = UnitUsage.Dwelling, string building = "1", bool owned = true)
    {
        _units[code] = new(_units.TryGetValue(code, out var old) ? old.Id : _units.Count + 1, code, building, area, usage, status, DayOrNone(handover));
        return owned && old is null ? Owner(code, $"owner of {code}") : this;
    }

    public RunBuilder Owner(string unit, string name, string? from = null, string? to = null, long? personId = null)
    {
        _owners.Add(new(personId ?? _owners.Count + 1, _units[unit].Id, name, DayOrNone(from), DayOrNone(to)));
        return this;
    }

    public RunBuilder NoOwners(string unit)
    {
        _owners.RemoveAll(owner => owner.UnitId == _units[unit].Id);
        return this;
    }

    public RunBuilder Tariff(
        string item, ChargeKind kind, decimal? price, string from = "2020-01-01", string? to = null, string? tiers = null, int priority = 1,
        string usages = "", string buildings = "", string due = "当月15", decimal discount = 100, decimal? lateFee = null, bool spaces = false)
    {
        _items.TryAdd(item, new(item, item, kind, false));
        _tariffs.Add(new(new(item, kind, price, tiers, spaces ? TariffTarget.ParkingSpace : TariffTarget.Unit, usages, buildings,
            Day(from), DayOrNone(to), priority, DueRule.Parse(due), discount, lateFee)));
        return this;
    }

    public RunBuilder Item(string code, ChargeKind kind)
    {
        _items[code] = new(code, code, kind, false);
        return this;
    }

    public RunBuilder Space(string code, string? unit, string? from = null, string? to = null)
    {
        _leases.Add(new(code, unit is null ? null : _units[unit].Id, DayOrNone(from), DayOrNone(to)));
        return this;
    }

    public RunBuilder Read(string meter, string unit, string item, decimal usage, decimal multiplier = 1, decimal loss = 0, bool held = false) =>
        Read(meter, unit, item, new Reading(1000, 1000 + usage), multiplier, loss, held);

    public RunBuilder Read(string meter, string unit, string item, Reading reading, decimal multiplier = 1, decimal loss = 0, bool held = false)
    {
        var at = _readings.FindIndex(other => other.MeterNo == meter);
        var facts = new ReadingFacts(at < 0 ? _readings.Count + 1 : _readings[at].Id, meter, _units[unit].Id, item, reading, multiplier, loss, held);
        if (at < 0)
            _readings.Add(facts);
        else
            _readings[at] = facts;
        return this;
    }

    public RunBuilder Pool(string item, long fen, PoolBasis basis = PoolBasis.Household, string buildings = "")
    {
        _pools.Add(new(_pools.Count + 1, item, new Money(fen), basis, buildings));
        return this;
    }

    public BillRunFacts Facts() => new()
    {
        Period = Period.Parse(period), OnlyItems = OnlyItems, Items = [.. _items.Values], Tariffs = _tariffs, Units = [.. _units.Values],
        Owners = _owners, ParkingLeases = _leases, Readings = _readings, Pools = _pools, Posted = Posted,
    };

    public (ChargeDraft[] Drafts, RunNote[] Notes) Run()
    {
        var calculation = new ChargeCalculation(Facts());
        var units = calculation.ByUnit().ToArray();
        return ([.. units.SelectMany(unit => unit.Drafts)], [.. calculation.Notes, .. units.SelectMany(unit => unit.Notes)]);
    }

    /// <summary>Runs and keeps the sources of what was made as posted.</summary>
    public ChargeDraft[] Post()
    {
        var drafts = Run().Drafts;
        foreach (var draft in drafts)
            Posted.Add(draft);
        return drafts;
    }

    public ChargeDraft One() => Run().Drafts.ShouldHaveSingleItem();
}
