using System.Numerics;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Tests.BillRuns;

/// <summary>Exact fractions, to hold decimals against.</summary>
internal readonly record struct Rational(BigInteger Over, BigInteger Under) : IComparable<Rational>
{
    public static readonly Rational Zero = new(0, 1);

    public static implicit operator Rational(decimal value)
    {
        var bits = decimal.GetBits(value);
        var digits = ((BigInteger)(uint)bits[2] << 64) + ((BigInteger)(uint)bits[1] << 32) + (uint)bits[0];
        return new(value < 0 ? -digits : digits, BigInteger.Pow(10, value.Scale));
    }

    public static Rational operator +(Rational a, Rational b) => new(a.Over * b.Under + b.Over * a.Under, a.Under * b.Under);
    public static Rational operator *(Rational a, Rational b) => new(a.Over * b.Over, a.Under * b.Under);
    public static Rational operator /(Rational a, Rational b) => new(a.Over * b.Under, a.Under * b.Over);

    public int CompareTo(Rational other) => (Over * other.Under).CompareTo(other.Over * Under);

    /// <summary>Yuan rounded half up to the fen.</summary>
    public Money Rounded() => new((long)((Over * 200 + Under) / (Under * 2)));

    /// <summary>The largest-remainder parts of an amount, equal remainders to the earlier.</summary>
    public static long[] Split(long fen, Rational[] weights)
    {
        var total = weights.Aggregate(Zero, (sum, weight) => sum + weight);
        var exact = weights.Select(weight => weight * (decimal)fen / total).ToArray();
        var parts = exact.Select(share => (long)(share.Over / share.Under)).ToArray();
        var rests = exact.Select((share, i) => share + -(decimal)parts[i]).ToArray();
        foreach (var i in Enumerable.Range(0, parts.Length).OrderByDescending(i => rests[i]).Take((int)(fen - parts.Sum())))
            parts[i]++;
        return parts;
    }
}
