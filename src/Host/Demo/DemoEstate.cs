using System.Globalization;
using PropertyHub.Kernel;

namespace PropertyHub.Host.Demo;

/// <summary>The demonstration's estate, the same for the same day: units, people, spaces, meters and the department.</summary>
internal sealed class DemoEstate
{
    const ulong Seed = 20260715;
    const decimal LateFeePerMille = 0.5m;
    const int DueDay = 15;
    static readonly string[] Methods = ["微信", "支付宝", "银行卡", "转账", "现金", "代扣"];
    readonly Dice _dice = new(Seed);
    readonly Dictionary<string, decimal> _meters = [];
    readonly Dictionary<string, decimal> _usual = [];
    int _voucher;

    public DemoEstate(DateOnly today)
    {
        Today = today;
        Units = DemoUnits.Make(_dice, today);
        People = DemoOwners.OfSeveral([.. Units.Where(unit => unit.HandedOver is not null).SelectMany(PeopleOf)]);
        Payers = People.Where(person => person.Role == "业主").GroupBy(person => person.Unit).ToDictionary(owners => owners.Key, owners => owners.First().Name);
        Spaces = [.. Units.Where(unit => unit.IsLivedIn && _dice.Happens(420)).Select((unit, i) => SpaceOf(unit, i))];
        Staff = DemoStaff.Make(_dice);
    }

    public DateOnly Today { get; }
    public IReadOnlyList<DemoUnit> Units { get; }
    public IReadOnlyList<DemoPerson> People { get; }
    public IReadOnlyDictionary<string, string> Payers { get; }
    public IReadOnlyList<DemoSpace> Spaces { get; }
    public IReadOnlyList<DemoStaffMember> Staff { get; }

    public static IReadOnlyList<DemoTariff> Tariffs { get; } =
    [
        new("MGMT", "物业管理费", "面积", 2.30m, null, "房屋", "住宅", 1, "当月15", 70, false, LateFeePerMille),
        new("MGMT", "物业管理费", "面积", 4.50m, null, "房屋", "商铺;办公", 1, "当月15", 100, false, LateFeePerMille),
        new("PARK", "车位服务费", "固定", 150m, null, "车位", null, 2, "当月15", 100, false),
        new("WATER", "水费", "抄表", null, "0-26:1.80;26-34:2.70;34-:5.40", "房屋", null, 3, "次月15", 100, true),
        new("ELEC", "电费", "抄表", 0.6173m, null, "房屋", null, 4, "次月15", 100, true),
        new("SHELEC", "公摊电费", "公摊", null, null, "房屋", null, 5, "次月15", 100, true),
        new("SHWATER", "公摊水费", "公摊", null, null, "房屋", null, 6, "次月15", 100, true),
    ];

    public IEnumerable<(DateOnly Day, string Name)> Holidays() =>
        new[] { Today.Year, Today.Year + 1 }.SelectMany(year => new[]
        {
            (new DateOnly(year, 1, 1), "元旦"), (new DateOnly(year, 5, 1), "劳动节"), (new DateOnly(year, 10, 1), "国庆节"),
            (new DateOnly(year, 10, 2), "国庆节"), (new DateOnly(year, 10, 3), "国庆节"),
        });

    public IReadOnlyList<DemoReading> ReadingsOf(Period period) =>
    [
        .. Units.Where(unit => unit.IsLivedIn && unit.HandedOver <= period.Last).SelectMany(unit => new[]
        {
            Reading($"W{unit.Code}", unit.Code, "WATER", period, _dice.Between(30, 320) / 10m),
            Reading($"E{unit.Code}", unit.Code, "ELEC", period, _dice.Between(60, 380)),
        }),
    ];

    public IReadOnlyList<DemoPool> PoolsOf(Period period) =>
    [
        new("SHELEC", period, new Money(_dice.Between(3_100_000, 3_600_000)), "面积"),
        new("SHWATER", period, new Money(_dice.Between(700_000, 900_000)), "户数"),
    ];

    /// <summary>Who pays in a month what of the amount that stood open on its first day.</summary>
    public IReadOnlyList<DemoPayment> PaymentsOf(Period period, bool isLast, IReadOnlyDictionary<string, Money> open)
    {
        var days = Math.Max(1, (Today < period.Last ? Today : period.Last).Day - 1);
        var payments = new List<DemoPayment>();
        foreach (var unit in Units)
        {
            if (!open.TryGetValue(unit.Code, out var due) || !due.IsPositive || Amount(unit.Habit, due, isLast) is not { IsPositive: true } amount)
                continue;
            var day = new DateOnly(period.Year, period.Month, _dice.Between(1, Math.Min(days, unit.Habit == Habit.PaysLate ? 25 : DueDay)));
            payments.Add(new DemoPayment(unit.Code, day, amount, _dice.OneOf(Methods), string.Create(CultureInfo.InvariantCulture, $"D{period.Number}{++_voucher:000000}"), Payers.GetValueOrDefault(unit.Code, "")));
        }
        return payments;
    }

    /// <param name="isLast">The month in hand, with some that nobody has decided yet.</param>
    public IReadOnlyList<DemoOccurrence> OccurrencesOf(Period month, bool isLast)
    {
        DateOnly Day(int day) => new(month.Year, month.Month, isLast ? Math.Clamp(day, 1, Math.Max(1, Today.Day - 1)) : day);
        var open = isLast ? "待确认" : "已确认";
        DemoOccurrence[] usual =
        [
            new(month, "S012", 2, Day(4), "早会迟到 8 分钟", "考勤记录", "S003", "已确认"),
            new(month, "S013", 1, Day(9), "巡楼未佩戴工牌", "巡查照片", "S003", "已确认"),
            new(month, isLast ? "S013" : "S011", 1, Day(16), "接待时未使用规范用语", "录音 16 日 10:42", "S005", open),
            new(month, "S014", 5, Day(18), "业主报事未在时限内回访", "前台登记", "S006", "驳回"),
        ];
        return isLast || month.Month % 2 == 0 ? [.. usual, new(month, "S015", 3, Day(12), "装修巡查记录缺一天", "巡查本", "S004", open)] : usual;
    }

    Money? Amount(Habit habit, Money due, bool isLast) => habit switch
    {
        Habit.NeverPays => null,
        Habit.PaysPart => new Money(due.Fen / 2),
        Habit.PaysLate => isLast ? null : WithLateFee(due),
        Habit.PaysAhead => Money.FromYuan(Math.Ceiling(due.Yuan / 1000m) * 1000m),
        _ => due,
    };

    // Whole yuan that cover two months' late fee; what is over stays as prepayment.
    static Money WithLateFee(Money due) => Money.FromYuan(Math.Ceiling(due.Yuan * (1 + LateFeePerMille / 1000 * 60)));

    // A household uses about the same every month; now and then a reading wants a second look.
    DemoReading Reading(string meter, string unit, string item, Period period, decimal usual)
    {
        if (!_usual.TryAdd(meter, usual))
            usual = _usual[meter];
        var usage = Math.Round(usual * (_dice.Happens(2) ? 4m : _dice.Between(80, 120) / 100m), item == "WATER" ? 1 : 0);
        var before = _meters.TryGetValue(meter, out var last) ? last : _dice.Between(500, 9000);
        _meters[meter] = before + usage;
        return new DemoReading(meter, unit, item, period, before, before + usage, period.Last < Today ? period.Last : Today);
    }

    IEnumerable<DemoPerson> PeopleOf(DemoUnit unit, int number)
    {
        var plate = unit.IsLivedIn && _dice.Happens(450) ? Invented.Plate(_dice, number) : null;
        yield return new DemoPerson(unit.Code, Invented.Name(_dice), "业主", Invented.Phone(number), Invented.IdentityNumber(_dice, number), unit.HandedOver, plate);
        if (unit.Status == "出租")
            yield return new DemoPerson(unit.Code, Invented.Name(_dice), "租户", Invented.Phone(100_000 + number), null, unit.HandedOver, null);
        else if (unit.IsLivedIn && _dice.Happens(350))
            yield return new DemoPerson(unit.Code, Invented.Name(_dice), "家庭成员", Invented.Phone(200_000 + number), null, unit.HandedOver, null);
    }

    DemoSpace SpaceOf(DemoUnit unit, int i) =>
        new(string.Create(CultureInfo.InvariantCulture, $"P{i + 1:00000}"), _dice.Happens(500) ? "产权" : "租赁", unit.Code, unit.HandedOver!.Value);
}
