using PropertyHub.Kernel;

namespace PropertyHub.Billing.Cashier;

/// <summary>
/// An amount in capitals (大写金额) as on receipts and cheques: 6,007.14 is 陆仟零柒元壹角肆分. A run of zeros inside is said once (零),
/// and 整 closes an amount without fen.
/// </summary>
internal sealed class ChineseCapitals
{
    public static readonly ChineseCapitals Simplified = new("零壹贰叁肆伍陆柒捌玖", "拾佰仟万亿", "元角分整负");
    public static readonly ChineseCapitals Traditional = new("零壹貳參肆伍陸柒捌玖", "拾佰仟萬億", "元角分整負");

    readonly string _digits;
    readonly string _money;
    readonly (long Unit, char Word)[] _units;

    ChineseCapitals(string digits, string units, string money)
    {
        (_digits, _money) = (digits, money);
        _units = [(100_000_000, units[4]), (10_000, units[3]), (1_000, units[2]), (100, units[1]), (10, units[0])];
    }

    public string Of(Money amount)
    {
        var fen = Int128.Abs(amount.Fen);
        var (yuan, jiao, rest) = ((long)(fen / 100), (int)(fen / 10 % 10), (int)(fen % 10));
        return (amount.IsNegative ? _money[4..] : "") + Yuan(yuan, jiao + rest == 0) + Cents(yuan, jiao, rest);
    }

    string Yuan(long yuan, bool whole) => yuan > 0 || whole ? $"{Number(yuan)}{_money[0]}" : "";

    string Cents(long yuan, int jiao, int fen)
    {
        if (jiao + fen == 0)
            return _money[3..4];
        var zero = yuan > 0 && (jiao == 0 || yuan % 10 == 0) ? _digits[..1] : "";
        return zero
            + (jiao > 0 ? $"{_digits[jiao]}{_money[1]}" : "")
            + (fen > 0 ? $"{_digits[fen]}{_money[2]}" : _money[3..4]);
    }

    string Number(long number)
    {
        foreach (var (unit, word) in _units)
            if (number >= unit)
                return $"{Number(number / unit)}{word}{Remainder(number % unit, unit)}";
        return _digits[(int)number].ToString();
    }

    string Remainder(long rest, long unit) =>
        rest == 0 ? "" : (rest < unit / 10 ? _digits[..1] : "") + Number(rest);
}
