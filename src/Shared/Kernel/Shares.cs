using System.Numerics;

namespace PropertyHub.Kernel;

/// <summary>Divides an amount by weights so that the parts sum exactly to it (最大余额法).</summary>
public static class Shares
{
    /// <summary>
    /// Largest remainder at the fen (BIL-03): each part is its exact share rounded down, and the fen left over
    /// go to the largest remainders; equal remainders go to the earlier entry, so order the weights by unit code first.
    /// A negative amount is split as its positive counterpart. With no positive weight every part is zero.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">When a weight is negative.</exception>
    public static Money[] Split(Money amount, IReadOnlyList<decimal> weights)
    {
        if (weights.Any(weight => weight < 0))
            throw new ArgumentOutOfRangeException(nameof(weights));
        var scaled = Scale(weights);
        var total = scaled.Aggregate(BigInteger.Zero, (sum, weight) => sum + weight);
        if (total.IsZero)
            return new Money[weights.Count];

        var parts = new long[weights.Count];
        var remainders = new BigInteger[weights.Count];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = (long)BigInteger.DivRem(Math.Abs(amount.Fen) * scaled[i], total, out remainders[i]);

        var left = (int)(Math.Abs(amount.Fen) - parts.Sum());
        foreach (var i in Enumerable.Range(0, parts.Length).OrderByDescending(i => remainders[i]).ThenBy(i => i).Take(left))
            parts[i]++;
        return [.. parts.Select(part => new Money(Math.Sign(amount.Fen) * part))];
    }

    static BigInteger[] Scale(IReadOnlyList<decimal> weights)
    {
        var digits = weights.Count == 0 ? 0 : weights.Max(weight => weight.Scale);
        var factor = BigInteger.Pow(10, digits);
        return [.. weights.Select(weight => Numerator(weight) * factor / BigInteger.Pow(10, weight.Scale))];
    }

    static BigInteger Numerator(decimal value)
    {
        var bits = decimal.GetBits(value);
        return ((BigInteger)(uint)bits[2] << 64) + ((BigInteger)(uint)bits[1] << 32) + (uint)bits[0];
    }
}
