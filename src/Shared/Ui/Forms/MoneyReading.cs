using System.Globalization;
using PropertyHub.Kernel;

namespace PropertyHub.Ui;

/// <summary>Reads an amount as typed at the desk: 1,234.5, １２３４．５, ¥80, −20.</summary>
public static class MoneyReading
{
    /// <summary>False when it is no amount, has more than two decimals, or exceeds a thousand million yuan.</summary>
    public static bool TryRead(string? typed, out Money? amount)
    {
        amount = null;
        var plain = (typed ?? "").Normalize(System.Text.NormalizationForm.FormKC).Replace("−", "-").Replace(",", "").Replace("，", "").Replace("¥", "").Trim();
        if (plain.Length == 0)
            return true;
        if (!decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var yuan)
            || Math.Abs(yuan) > 1_000_000_000m || decimal.Round(yuan, 2) != yuan)
            return false;
        amount = Money.FromYuan(yuan);
        return true;
    }
}
