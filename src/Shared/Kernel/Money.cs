namespace PropertyHub.Kernel;

/// <summary>An amount of money in whole fen (分), 1/100 yuan. Sums are exact; a computed amount is rounded once, at the end of its own formula.</summary>
public readonly record struct Money(long Fen) : IComparable<Money>
{
    public static readonly Money Zero;

    public decimal Yuan => Fen / 100m;
    public bool IsZero => Fen == 0;
    public bool IsPositive => Fen > 0;
    public bool IsNegative => Fen < 0;

    /// <summary>Rounds an amount in yuan half away from zero (四舍五入) to the fen.</summary>
    /// <exception cref="OverflowException">Beyond ± 92 quadrillion yuan.</exception>
    public static Money Round(decimal yuan) => new((long)(Math.Round(yuan, 2, MidpointRounding.AwayFromZero) * 100m));

    /// <summary>Takes an amount in yuan that has no more than two decimals.</summary>
    /// <exception cref="ArgumentException">When the amount is not whole fen.</exception>
    public static Money FromYuan(decimal yuan)
    {
        var money = Round(yuan);
        return money.Yuan == yuan ? money : throw new ArgumentException($"{yuan} is not whole fen", nameof(yuan));
    }

    public static Money Min(Money a, Money b) => a.Fen <= b.Fen ? a : b;
    public static Money Max(Money a, Money b) => a.Fen >= b.Fen ? a : b;
    public static Money Sum(IEnumerable<Money> amounts) => new(amounts.Sum(amount => amount.Fen));

    public int CompareTo(Money other) => Fen.CompareTo(other.Fen);
    public override string ToString() => Yuan.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);

    public static Money operator +(Money a, Money b) => new(checked(a.Fen + b.Fen));
    public static Money operator -(Money a, Money b) => new(checked(a.Fen - b.Fen));
    public static Money operator -(Money a) => new(-a.Fen);
    public static bool operator <(Money a, Money b) => a.Fen < b.Fen;
    public static bool operator >(Money a, Money b) => a.Fen > b.Fen;
    public static bool operator <=(Money a, Money b) => a.Fen <= b.Fen;
    public static bool operator >=(Money a, Money b) => a.Fen >= b.Fen;
}
