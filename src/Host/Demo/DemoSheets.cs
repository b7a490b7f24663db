using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;

namespace PropertyHub.Host.Demo;

internal sealed record DemoPerson(string Unit, string Name, string Role, string? Phone, string? Identity, DateOnly? From, string? Plate);
internal sealed record DemoSpace(string Code, string Kind, string Unit, DateOnly From);
internal sealed record DemoTariff(string Item, string Name, string Category, decimal? Price, string? Tiers, string Target, string? Usages, int Priority, string Due, int Vacant, bool OnBehalf, decimal? LateFee = null);
internal sealed record DemoReading(string Meter, string Unit, string Item, Period Period, decimal Before, decimal Now, DateOnly Day);
internal sealed record DemoPool(string Item, Period Period, Money Total, string Method);
internal sealed record DemoPayment(string Unit, DateOnly Day, Money Amount, string Method, string Voucher, string Payer);
internal sealed record DemoOccurrence(Period Month, string StaffNo, int Item, DateOnly Day, string What, string Evidence, string RecordedBy, string State);

/// <summary>The spreadsheets of the demonstration, in the same columns as anybody's.</summary>
internal static class DemoSheets
{
    public static readonly SheetLayout<DemoUnit> Units = new SheetLayout<DemoUnit>("房屋")
        .Text("楼栋", unit => unit.Building).Text("单元", unit => unit.Entrance).Text("房号", unit => unit.Room).Text("房屋编码", unit => unit.Code)
        .Number("建筑面积", unit => unit.Area).Text("用途", unit => unit.Usage).Text("状态", unit => unit.Status).Date("交房日期", unit => unit.HandedOver);

    public static readonly SheetLayout<DemoPerson> People = new SheetLayout<DemoPerson>("业主住户")
        .Text("房屋编码", person => person.Unit).Text("姓名", person => person.Name).Text("身份", person => person.Role).Text("手机", person => person.Phone)
        .Text("证件类型", person => person.Identity is null ? null : "身份证").Text("证件号码", person => person.Identity).Date("起始日期", person => person.From).Text("车牌", person => person.Plate);

    public static readonly SheetLayout<DemoSpace> Parking = new SheetLayout<DemoSpace>("车位")
        .Text("车位编号", space => space.Code).Text("类型", space => space.Kind).Text("房屋编码", space => space.Unit).Date("起始日期", space => space.From);

    public static readonly SheetLayout<DemoTariff> Tariffs = new SheetLayout<DemoTariff>("收费标准")
        .Text("项目编码", tariff => tariff.Item).Text("项目名称", tariff => tariff.Name).Text("类别", tariff => tariff.Category).Number("单价", tariff => tariff.Price).Text("阶梯", tariff => tariff.Tiers)
        .Text("计费对象", tariff => tariff.Target).Text("适用用途", tariff => tariff.Usages).Date("生效日期", _ => new DateOnly(2020, 1, 1)).Whole("优先级", tariff => tariff.Priority)
        .Text("到期日", tariff => tariff.Due).Whole("空置折扣", tariff => tariff.Vacant).Number("违约金日利率", tariff => tariff.LateFee).Text("代收代付", tariff => tariff.OnBehalf ? "是" : "否");

    public static readonly SheetLayout<DemoReading> Readings = new SheetLayout<DemoReading>("抄表")
        .Text("表号", reading => reading.Meter).Text("房屋编码", reading => reading.Unit).Text("项目编码", reading => reading.Item).Period("账期", reading => reading.Period)
        .Number("上期读数", reading => reading.Before).Number("本期读数", reading => reading.Now).Date("抄表日期", reading => reading.Day);

    public static readonly SheetLayout<DemoPool> Pools = new SheetLayout<DemoPool>("公摊")
        .Text("项目编码", pool => pool.Item).Period("账期", pool => pool.Period).Money("总金额", pool => pool.Total).Text("分摊方式", pool => pool.Method);

    public static readonly SheetLayout<DemoPayment> Payments = new SheetLayout<DemoPayment>("收款")
        .Text("房屋编码", payment => payment.Unit).Date("付款日期", payment => payment.Day).Money("金额", payment => payment.Amount).Text("方式", payment => payment.Method)
        .Text("凭证号", payment => payment.Voucher).Text("付款人", payment => payment.Payer);

    public static readonly SheetLayout<DemoStaffMember> Staff = new SheetLayout<DemoStaffMember>("员工")
        .Text("工号", member => member.No).Text("姓名", member => member.Name).Text("部门", member => member.Department).Text("岗位", member => member.Position)
        .Date("入职日期", _ => new DateOnly(2021, 3, 1)).Text("直接上级", member => member.Direct).Text("间接上级", member => member.Indirect);

    public static readonly SheetLayout<(string Code, string Name, string Buildings, string Steward)> Zones = new SheetLayout<(string Code, string Name, string Buildings, string Steward)>("责任区")
        .Text("责任区编码", zone => zone.Code).Text("名称", zone => zone.Name).Text("楼栋", zone => zone.Buildings).Text("管家工号", zone => zone.Steward);

    public static readonly SheetLayout<DemoOccurrence> Occurrences = new SheetLayout<DemoOccurrence>("考核扣分")
        .Period("月份", entry => entry.Month).Text("工号", entry => entry.StaffNo).Whole("项目序号", entry => entry.Item).Date("日期", entry => entry.Day)
        .Text("违规描述", entry => entry.What).Text("证据", entry => entry.Evidence).Text("记录人", entry => entry.RecordedBy).Text("状态", entry => entry.State);

    public static readonly SheetLayout<(DateOnly Day, string Name)> Holidays = new SheetLayout<(DateOnly Day, string Name)>("节假日")
        .Date("日期", holiday => holiday.Day).Text("类型", _ => "放假").Text("名称", holiday => holiday.Name);
}
