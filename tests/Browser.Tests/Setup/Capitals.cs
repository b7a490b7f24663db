namespace PropertyHub.Browser.Tests;

/// <summary>Reads an amount in capitals (大写) back, to check what is printed without the product's own writer.</summary>
internal static class Capitals
{
    const string Digits = "零壹贰叁肆伍陆柒捌玖";

    public static decimal Read(string capitals)
    {
        decimal total = 0, section = 0, digit = 0;
        foreach (var sign in capitals)
        {
            if (Digits.IndexOf(sign) is var value and >= 0)
            {
                digit = value;
                continue;
            }
            switch (sign)
            {
                case '拾': section += (digit == 0 ? 1 : digit) * 10; break;
                case '佰': section += digit * 100; break;
                case '仟': section += digit * 1000; break;
                case '万': total += (section + digit) * 10_000; section = 0; break;
                case '元' or '圆': total += section + digit; section = 0; break;
                case '角': total += digit / 10; break;
                case '分': total += digit / 100; break;
                default: continue;
            }
            digit = 0;
        }
        return total;
    }
}
