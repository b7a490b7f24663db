namespace PropertyHub.Billing.Cashier;

/// <summary>How money comes in (方式).</summary>
internal enum PaymentMethod
{
    /// <summary>现金</summary>
    Cash = 1,

    /// <summary>银行卡</summary>
    BankCard = 2,

    /// <summary>转账</summary>
    Transfer = 3,

    /// <summary>微信</summary>
    WeChat = 4,

    /// <summary>支付宝</summary>
    Alipay = 5,

    /// <summary>代扣</summary>
    DirectDebit = 6,
}

/// <summary>The words that stand for the methods in files, the same in every language of the pages.</summary>
internal static class PaymentMethods
{
    static readonly Dictionary<PaymentMethod, string> Words = new()
    {
        [PaymentMethod.Cash] = "现金",
        [PaymentMethod.BankCard] = "银行卡",
        [PaymentMethod.Transfer] = "转账",
        [PaymentMethod.WeChat] = "微信",
        [PaymentMethod.Alipay] = "支付宝",
        [PaymentMethod.DirectDebit] = "代扣",
    };

    static readonly Dictionary<string, PaymentMethod> Methods = Words.ToDictionary(pair => pair.Value, pair => pair.Key);

    public static IReadOnlyCollection<string> All => Words.Values;

    public static string InFiles(this PaymentMethod method) => Words[method];

    public static PaymentMethod? Find(string word) => Methods.TryGetValue(word, out var method) ? method : null;
}
