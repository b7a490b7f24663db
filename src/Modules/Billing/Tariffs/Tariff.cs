using PropertyHub.Archives;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Tariffs;

/// <summary>A tariff (收费标准): the price of an item for some units in a range of days (BIL-01).</summary>
internal sealed class Tariff
{
    TariffScope? _scope;
    TierList? _tierList;

    Tariff()
    {
    }

    /// <param name="terms">Without faults.</param>
    public Tariff(TariffTerms terms) => Change(terms);

    public long Id { get; private set; }
    public int Version { get; private set; }
    public string ItemCode { get; private set; } = "";

    /// <summary>The kind of its item.</summary>
    public ChargeKind Kind { get; private set; }

    /// <summary>Yuan; null where <see cref="Tiers"/> hold the prices or none is needed.</summary>
    public decimal? Price { get; private set; }

    /// <summary>The tier list as written.</summary>
    public string? Tiers { get; private set; }

    public TariffTarget Target { get; private set; }

    /// <summary>Usages separated by ';' in one canonical form, blank for all.</summary>
    public string Usages { get; private set; } = "";

    /// <summary>Buildings separated by ';' in one canonical form, blank for all.</summary>
    public string Buildings { get; private set; } = "";

    public DateOnly From { get; private set; }

    /// <summary>Last day in force; null without end.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>Smaller is settled first.</summary>
    public int Priority { get; private set; }

    public DueRule DueRule { get; private set; }

    /// <summary>What a vacant unit pays, in percent: 0 to 100.</summary>
    public decimal VacancyDiscount { get; private set; } = 100;

    /// <summary>‰ of the open principal per day (BIL-12); null without late fee.</summary>
    public decimal? LateFeeRatePerMille { get; private set; }

    internal TariffScope Scope => _scope ??= TariffScope.Of(Usages, Buildings);
    internal TierList? TierList => Tiers is null ? null : _tierList ??= TierList.Parse(Tiers);

    public void Change(TariffTerms terms)
    {
        _scope = null;
        _tierList = null;
        (ItemCode, Kind, Target, Priority, DueRule) = (terms.ItemCode, terms.Kind, terms.Target, terms.Priority, terms.DueRule);
        (Price, Tiers) = (terms.Price is { } price ? Limits.Trim(price) : null, string.IsNullOrWhiteSpace(terms.Tiers) ? null : terms.Tiers.Trim());
        (Usages, Buildings) = (TariffScope.CanonicalUsages(terms.Usages), TariffScope.CanonicalBuildings(terms.Buildings));
        (From, To) = (terms.From, terms.To);
        (VacancyDiscount, LateFeeRatePerMille) = (Limits.Trim(terms.VacancyDiscount), terms.LateFeeRatePerMille);
    }

    /// <summary>Makes the day before <paramref name="day"/> the last one, unless it ends earlier; a refusal when it would end before it began.</summary>
    public Refusal? EndBefore(DateOnly day)
    {
        var last = day.AddDays(-1);
        if (last < From)
            return new Refusal(TariffTexts.EndsBeforeBegin(From));
        if (!(To <= last))
            To = last;
        return null;
    }

    public TariffTerms ToTerms() =>
        new(ItemCode, Kind, Price, Tiers, Target, Usages, Buildings, From, To, Priority, DueRule, VacancyDiscount, LateFeeRatePerMille);

    /// <summary>Usages and buildings in words; blank for all units.</summary>
    public string ScopeText() => string.Join(' ', new[] { Usages, Buildings }.Where(list => list != "")) is { Length: > 0 } text ? text : TariffTexts.AllUnits;

    public bool InForceOn(DateOnly day) => From <= day && !(To < day);

    /// <summary>Whether it is for units of this usage and building; its days aside.</summary>
    public bool AppliesTo(UnitUsage usage, string building) => Scope.Covers(usage, building);

    /// <summary>Whether both would hold for one unit, item and day. That is refused: which price counts would be open.</summary>
    public bool Overlaps(Tariff other) =>
        ItemCode == other.ItemCode && !(To < other.From) && !(other.To < From) && Scope.Meets(other.Scope);

    /// <summary>The pairs that overlap, in the order given.</summary>
    public static IEnumerable<(Tariff Earlier, Tariff Later)> Overlaps(IReadOnlyList<Tariff> tariffs)
    {
        for (var later = 1; later < tariffs.Count; later++)
            for (var earlier = 0; earlier < later; earlier++)
                if (tariffs[earlier].Overlaps(tariffs[later]))
                    yield return (tariffs[earlier], tariffs[later]);
    }
}
