using PropertyHub.Archives.People;
using PropertyHub.Archives.Units;
using PropertyHub.Kernel;
using PropertyHub.Ui;

namespace PropertyHub.Archives.BuildingChart;

/// <summary>A building in the list beside the chart.</summary>
/// <param name="Mine">Whether it is in a zone of the person who looks.</param>
/// <param name="Steward">Who answers for it, by name; empty where nobody does.</param>
public sealed record BuildingLine(string Name, int Units, bool Mine, string Steward);

/// <summary>What is told of the chosen unit: the people of today, their numbers masked, and the parking spaces of today.</summary>
public sealed record ChosenUnit(UnitFacts Unit, IReadOnlyList<PersonLine> People, IReadOnlyList<string> Spaces);

/// <summary>What the legend says of one kind of cell.</summary>
/// <param name="Key">Stands in the address; empty for all.</param>
/// <param name="Look">The class of such a cell.</param>
public sealed record LegendEntry(string Key, string Word, string Look, Glyph Sign, int Count);

/// <summary>One building by status, or by the age of what its units owe.</summary>
/// <param name="Owed">What units owe, by unit; null when nothing may be told of money.</param>
/// <param name="Ages">The ages in words, in the order of the balances.</param>
public sealed record ChartBuilding(string Name, IReadOnlyList<ChartUnit> Units, FloorPlan Plan, IReadOnlyDictionary<long, UnitBalance>? Owed, IReadOnlyList<Text> Ages)
{
    const string Clear = "clear";

    /// <summary>As the legend shows them: the usual one first.</summary>
    static readonly UnitStatus[] Statuses = [UnitStatus.Occupied, UnitStatus.Let, UnitStatus.Renovating, UnitStatus.HandedOver, UnitStatus.Vacant, UnitStatus.Unsold];

    public UnitBalance? BalanceOf(long unitId) => Owed?.GetValueOrDefault(unitId);

    /// <summary>Units of which something is overdue.</summary>
    public int Overdue => Owed?.Values.Count(balance => balance.Overdue.IsPositive) ?? 0;

    public Money OverdueMoney => Money.Sum(Owed?.Values.Select(balance => balance.Overdue) ?? []);

    /// <summary>Which entry of the legend a unit belongs to; empty for one that is only among all: unsold, and nothing owed.</summary>
    public string KeyOf(ChartUnit unit, bool byArrears) => !byArrears
        ? unit.Status.ToString()
        : BalanceOf(unit.Id) is { } balance ? AgeKey(balance.Oldest) : unit.Status == UnitStatus.Unsold ? "" : Clear;

    public string LookOf(ChartUnit unit, bool byArrears) => !byArrears
        ? LookOf(unit.Status)
        : BalanceOf(unit.Id) is { } balance ? AgeKey(balance.Oldest) : unit.Status == UnitStatus.Unsold ? "an" : "ok";

    public IReadOnlyList<LegendEntry> Legend(bool byArrears)
    {
        var counts = Units.CountBy(unit => KeyOf(unit, byArrears)).ToDictionary();
        var all = new LegendEntry("", ChartTexts.All, "", Glyph.None, Units.Count);
        return byArrears
            ? [all, new(Clear, ChartTexts.Clear, "ok", Glyph.None, Count(Clear)), .. Ages.Select((age, i) => new LegendEntry(AgeKey(i), age, AgeKey(i), Glyph.None, Count(AgeKey(i))))]
            : [all, .. Statuses.Select(status => new LegendEntry(status.ToString(), Texts.Get("Status_" + status), LookOf(status), StatusLook.Of(status).Glyph, Count(status.ToString())))];

        int Count(string key) => counts.GetValueOrDefault(key);
    }

    /// <summary>How a cell is read out: the unit, its status, and what is overdue since when.</summary>
    public string NameOf(ChartUnit unit)
    {
        var status = Texts.Get("Status_" + unit.Status);
        return BalanceOf(unit.Id) is { Overdue.IsPositive: true } balance
            ? ChartTexts.CellOverdue(unit.Code, status, balance.Overdue, Ages[balance.Oldest])
            : ChartTexts.Cell(unit.Code, status);
    }

    public static string AgeKey(int age) => $"age{age}";

    static string LookOf(UnitStatus status) => status switch
    {
        UnitStatus.Occupied => "s-in",
        UnitStatus.Let => "s-le",
        UnitStatus.Renovating => "s-re",
        UnitStatus.HandedOver => "s-ha",
        UnitStatus.Vacant => "s-va",
        _ => "s-un",
    };
}
