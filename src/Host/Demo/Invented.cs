using System.Globalization;

namespace PropertyHub.Host.Demo;

/// <summary>Names and numbers of people who do not exist: no phone of these blocks and no identity number of this area is given out.</summary>
internal static class Invented
{
    const string Surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";
    const string Given = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅建国志浩宇轩欣怡雨晨子涵嘉琪思远文博海燕春晓东立新佳慧雪峰晴俊凯婷倩颖璐瑶帆鹏飞翔云龙天宁安康乐";
    const string Digits = "10X98765432";
    static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    public static string Name(Dice dice) =>
        $"{Surnames[dice.Below(Surnames.Length)]}{Given[dice.Below(Given.Length)]}{(dice.Happens(750) ? Given[dice.Below(Given.Length)].ToString() : "")}";

    public static string Phone(int number) => string.Create(CultureInfo.InvariantCulture, $"19900{number:000000}");

    public static string IdentityNumber(Dice dice, int number)
    {
        var digits = string.Create(CultureInfo.InvariantCulture, $"990101{dice.Between(1950, 2003)}{dice.Between(1, 12):00}{dice.Between(1, 28):00}{number % 1000:000}");
        return digits + Digits[digits.Select((digit, i) => (digit - '0') * Weights[i]).Sum() % 11];
    }

    public static string Plate(Dice dice, int number) => string.Create(CultureInfo.InvariantCulture, $"粤Z{"ABCDEFGH"[dice.Below(8)]}{number:0000}");
}
