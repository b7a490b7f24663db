using CsCheck;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Cashier;

public class ChineseCapitalsTests
{
    [Theory]
    [InlineData(0, "零元整")]
    [InlineData(0.05, "伍分")]
    [InlineData(0.50, "伍角整")]
    [InlineData(0.53, "伍角叁分")]
    [InlineData(1, "壹元整")]
    [InlineData(1.05, "壹元零伍分")]
    [InlineData(10, "壹拾元整")]
    [InlineData(100.05, "壹佰元零伍分")]
    [InlineData(1050, "壹仟零伍拾元整")]
    [InlineData(1409.50, "壹仟肆佰零玖元伍角整")]
    [InlineData(6007.14, "陆仟零柒元壹角肆分")]
    [InlineData(1680.32, "壹仟陆佰捌拾元零叁角贰分")]
    [InlineData(107000.53, "壹拾万柒仟元零伍角叁分")]
    [InlineData(16409.02, "壹万陆仟肆佰零玖元零贰分")]
    [InlineData(325.04, "叁佰贰拾伍元零肆分")]
    [InlineData(100005, "壹拾万零伍元整")]
    [InlineData(100050000, "壹亿零伍万元整")]
    [InlineData(100000000, "壹亿元整")]
    [InlineData(100007000, "壹亿零柒仟元整")]
    [InlineData(1020304050, "壹拾亿贰仟零叁拾万肆仟零伍拾元整")]
    [InlineData(1000000000000, "壹万亿元整")]
    [InlineData(-20.30, "负贰拾元零叁角整")]
    public void Follows_the_rules_for_bills_and_cheques(decimal yuan, string words) =>
        ChineseCapitals.Simplified.Of(Money.FromYuan(yuan)).ShouldBe(words);

    [Theory]
    [InlineData(16409.02, "壹萬陸仟肆佰零玖元零貳分")]
    [InlineData(-300000000.30, "負參億元零參角整")]
    public void Has_traditional_characters(decimal yuan, string words) =>
        ChineseCapitals.Traditional.Of(Money.FromYuan(yuan)).ShouldBe(words);

    static readonly Gen<long> Fen = Gen.OneOf(
        Gen.Long[-100_000, 100_000],
        Gen.Long[long.MinValue, long.MaxValue],
        Gen.Int[0, 1].Array[1, 18].Select(digits => digits.Aggregate(0L, (number, digit) => number * 10 + digit * 7)),
        Gen.Const(long.MinValue));

    [Fact]
    public void Reads_back_as_the_amount() => Fen.Sample(fen =>
    {
        var words = ChineseCapitals.Simplified.Of(new(fen));
        Read(words).ShouldBe(fen, words);
        words.ShouldNotContain("零零");
        words.EndsWith('整').ShouldBe(fen % 10 == 0);
    });

    [Fact]
    public void Traditional_says_the_same_as_simplified() => Fen.Sample(fen =>
        ChineseCapitals.Traditional.Of(new(fen)).ShouldBe(string.Concat(ChineseCapitals.Simplified.Of(new(fen)).Select(word =>
            "贰貳叁參陆陸万萬亿億负負" is var pairs && pairs.IndexOf(word) is >= 0 and var at ? pairs[at + 1] : word))));

    static long Read(string words)
    {
        Int128 yuan = 0, section = 0, digit = 0, fen = 0;
        foreach (var word in words)
            switch (word)
            {
                case '零' or '整' or '负': digit = word == '零' ? 0 : digit; break;
                case '拾': section += digit * 10; digit = 0; break;
                case '佰': section += digit * 100; digit = 0; break;
                case '仟': section += digit * 1000; digit = 0; break;
                case '万': section = (section + digit) * 10_000; (yuan, section, digit) = (yuan + section, 0, 0); break;
                case '亿': yuan = (yuan + section + digit) * 100_000_000; (section, digit) = (0, 0); break;
                case '元': yuan += section + digit; (section, digit) = (0, 0); break;
                case '角': fen += digit * 10; digit = 0; break;
                case '分': fen += digit; digit = 0; break;
                default: digit = "零壹贰叁肆伍陆柒捌玖".IndexOf(word); break;
            }
        return (long)((yuan * 100 + fen) * (words[0] == '负' ? -1 : 1));
    }
}
