using PropertyHub.Kernel;

namespace PropertyHub.Archives;

/// <summary>
/// What another module knows of the money that units owe, for the building chart; registered with <c>AddScoped&lt;IUnitBalances, X&gt;()</c>.
/// Without one, or without its right, the chart tells nothing of money.
/// </summary>
public interface IUnitBalances
{
    /// <summary>Without this right nobody is told what units owe.</summary>
    string Right { get; }

    /// <summary>The ages by which money is told apart: first what is not yet due, then what is overdue, the oldest last. Six at most.</summary>
    IReadOnlyList<Text> Ages { get; }

    /// <summary>What units owe today; those that owe nothing are left out.</summary>
    Task<IReadOnlyList<UnitBalance>> OfUnitsAsync(IReadOnlyList<long> units, CancellationToken ct);

    /// <summary>All units of the estate of which something is overdue today, in no order.</summary>
    Task<IReadOnlyList<long>> OverdueUnitsAsync(CancellationToken ct);

    /// <summary>The right to take money.</summary>
    string TakeRight { get; }

    /// <summary>Where money of a unit is taken.</summary>
    string TakeAddress(string unitCode);
}

/// <summary>What a unit owes by age, in the order of <see cref="IUnitBalances.Ages"/>.</summary>
public sealed record UnitBalance(long UnitId, IReadOnlyList<Money> ByAge)
{
    public Money Open => Money.Sum(ByAge);

    /// <summary>All but what is not yet due.</summary>
    public Money Overdue => Money.Sum(ByAge.Skip(1));

    /// <summary>The place of the oldest money among the ages.</summary>
    public int Oldest => ByAge.Index().LastOrDefault(age => age.Item.IsPositive).Index;
}
