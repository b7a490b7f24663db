using System.Globalization;
using PropertyHub.Kernel;

namespace PropertyHub.Ui;

/// <summary>Reads an amount as typed or pasted at the desk: 1,234.5, 1 234.5, １２３４．５, 80。5 (the Chinese keyboard's point), ¥80, 80元, −20.</summary>
public static class MoneyReading
{
    /// <summary>False when it is no amount, has more than two decimals, or exceeds a thousand million yuan.</summary>
    public static bool TryRead(string? typed, out Money? amount)
    {
        amount = null;
        var plain = string.Concat(Typed.Figure(typed).Replace('−', '-').Replace('。', '.').Where(sign => sign is not (',' or '¥' or '元')));
        if (plain.Length == 0)
            return true;
        if (!decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var yuan)
            || Math.Abs(yuan) > 1_000_000_000m || decimal.Round(yuan, 2) != yuan)
            return false;
        amount = Money.FromYuan(yuan);
        return true;
    }
}
