using System.Numerics;

namespace PropertyHub.HrAppraisal.Scoring;

/// <summary>An exact number: means of thirds stay exact until the one rounding at the end.</summary>
internal sealed record Fraction
{
    public static readonly Fraction Zero = new(0, 1);

    readonly BigInteger _numerator;
    readonly BigInteger _denominator;

    Fraction(BigInteger numerator, BigInteger denominator)
    {
        var common = BigInteger.GreatestCommonDivisor(numerator, denominator);
        (_numerator, _denominator) = (numerator / common, denominator / common);
    }

    public bool IsZero => _numerator.IsZero;

    public static implicit operator Fraction(decimal value)
    {
        var bits = decimal.GetBits(value);
        var unscaled = new decimal(bits[0], bits[1], bits[2], value < 0, 0);
        return new((BigInteger)unscaled, BigInteger.Pow(10, value.Scale));
    }

    public static Fraction operator +(Fraction a, Fraction b) => new(a._numerator * b._denominator + b._numerator * a._denominator, a._denominator * b._denominator);

    public static Fraction operator *(Fraction a, Fraction b) => new(a._numerator * b._numerator, a._denominator * b._denominator);

    /// <exception cref="DivideByZeroException">When <paramref name="b"/> is zero.</exception>
    public static Fraction operator /(Fraction a, Fraction b) =>
        b.IsZero ? throw new DivideByZeroException()
        : new(a._numerator * b._denominator * b._numerator.Sign, a._denominator * BigInteger.Abs(b._numerator));

    /// <summary>Rounded half away from zero (四舍五入).</summary>
    public decimal Round(int decimals)
    {
        var doubled = BigInteger.Abs(_numerator) * BigInteger.Pow(10, decimals) * 2 + _denominator;
        var whole = doubled / (_denominator * 2) * _numerator.Sign;
        return (decimal)whole / (decimal)BigInteger.Pow(10, decimals);
    }

    public override string ToString() => _denominator.IsOne ? $"{_numerator}" : $"{_numerator}/{_denominator}";
}
