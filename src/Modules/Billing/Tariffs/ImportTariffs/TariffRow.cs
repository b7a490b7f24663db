using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;

namespace PropertyHub.Billing.Tariffs;

/// <summary>A row of a tariffs file (收费标准): a tariff together with the item it is a price of.</summary>
internal sealed class TariffRow
{
    public string ItemCode { get; set; } = "";
    public string ItemName { get; set; } = "";
    public ChargeKind? Kind { get; set; }
    public decimal? Price { get; set; }
    public string? Tiers { get; set; }
    public TariffTarget? Target { get; set; }
    public IReadOnlyList<string>? Usages { get; set; }
    public IReadOnlyList<string>? Buildings { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
    public int? Priority { get; set; }
    public string? Due { get; set; }
    public decimal? VacancyDiscount { get; set; }
    public decimal? LateFeeRatePerMille { get; set; }
    public bool? PassThrough { get; set; }

    public const string ItemColumn = "项目编码";
    public const string NameColumn = "项目名称";
    public const string KindColumn = "类别";
    public const string PriceColumn = "单价";
    public const string TiersColumn = "阶梯";
    public const string TargetColumn = "计费对象";
    public const string UsagesColumn = "适用用途";
    public const string BuildingsColumn = "适用楼栋";
    public const string FromColumn = "生效日期";
    public const string ToColumn = "失效日期";
    public const string DiscountColumn = "空置折扣";
    public const string LateFeeColumn = "违约金日利率";
    public const string PassThroughColumn = "代收代付";

    public static readonly RowLayout<TariffRow> Layout = new RowLayout<TariffRow>("收费标准", HeaderSynonyms.Embedded(typeof(TariffRow).Assembly, "TariffHeaders.json"))
        .Code(ItemColumn, row => row.ItemCode, required: true, maxLength: 20, example: "MGMT")
        .Text(NameColumn, row => row.ItemName, required: true, maxLength: 100, example: "物业管理费")
        .Word(KindColumn, TariffWords.Kinds, row => row.Kind, required: true, example: "面积")
        .Number(PriceColumn, row => row.Price, Limits.PriceDecimals, min: 0, max: Limits.Price, example: "2.30")
        .Parsed<string>(TiersColumn, ReadTiers, row => row.Tiers, tiers => tiers, TariffTexts.RuleTiers)
        .Word(TargetColumn, TariffWords.Targets, row => row.Target, required: true, example: "房屋")
        .List(UsagesColumn, row => row.Usages, example: "住宅")
        .List(BuildingsColumn, row => row.Buildings)
        .Date(FromColumn, row => row.From, required: true, example: "2026-01-01")
        .Date(ToColumn, row => row.To)
        .Whole("优先级", row => row.Priority, required: true, max: 9999, example: "1")
        .Parsed<string>("到期日", ReadDue, row => row.Due, due => due, TariffTexts.RuleDue, required: true, example: "当月15")
        .Number(DiscountColumn, row => row.VacancyDiscount, Limits.PercentDecimals, min: 0, max: 100, example: "70")
        .Number(LateFeeColumn, row => row.LateFeeRatePerMille, Limits.PriceDecimals, min: 0, max: 1000, example: "0.5")
        .Flag(PassThroughColumn, row => row.PassThrough, example: "否");

    public TariffTerms ToTerms() => new(
        ItemCode, Kind!.Value, Price, Tiers, Target!.Value, string.Join(';', Usages ?? []), string.Join(';', Buildings ?? []),
        From!.Value, To, Priority!.Value, DueRule.Parse(Due!), VacancyDiscount ?? 100, LateFeeRatePerMille);

    public static TariffRow Of(Tariff tariff, ChargeItem item) => new()
    {
        ItemCode = item.Code, ItemName = item.Name, Kind = item.Kind, Price = tariff.Price, Tiers = tariff.Tiers, Target = tariff.Target,
        Usages = Wording.Split(tariff.Usages), Buildings = Wording.Split(tariff.Buildings), From = tariff.From, To = tariff.To,
        Priority = tariff.Priority, Due = tariff.DueRule.ToString(), VacancyDiscount = tariff.VacancyDiscount,
        LateFeeRatePerMille = tariff.LateFeeRatePerMille, PassThrough = item.PassThrough,
    };

    static Outcome<string> ReadTiers(string text)
    {
        if (!TierList.TryParse(text, out _, out var fault))
            return new Refusal(fault!.ToText());
        return text;
    }

    static Outcome<string> ReadDue(string text)
    {
        if (!DueRule.TryParse(text, out var rule))
            return new Refusal(TariffTexts.BadDue);
        return rule.ToString();
    }
}
