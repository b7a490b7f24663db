using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.Meters;
using PropertyHub.Billing.Pools;
using PropertyHub.Billing.Tariffs;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests.Data;

/// <summary>Files of other systems name the same columns otherwise.</summary>
public sealed class OtherHeadersTests
{
    [Fact]
    public void A_bank_s_list_of_payments_is_understood()
    {
        using var reader = PaymentRow.Layout.Open(Workbooks.Stream(["房号", "交易日期", "交易金额", "支付方式", "流水号", "对方户名"], ["1-1-101", "2026-11-05", 10m, "转账", "V1", "王伟"])).Value;
        var row = reader.Rows().Single().Value;
        (row.UnitCode, row.VoucherNo, row.Payer).ShouldBe(("1-1-101", "V1", "王伟"));
        reader.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void A_reader_s_list_is_understood()
    {
        using var reader = ReadingRow.Layout.Open(Workbooks.Stream(["表计编号", "房间编码", "费用编码", "抄表月份", "上月读数", "本月读数"], ["W1", "1-1-101", "WATER", "2026-11", 1m, 2m])).Value;
        reader.Rows().Single().Value.Current.ShouldBe(2m);
    }

    [Fact]
    public void Pools_and_tariffs_too()
    {
        using var pools = PoolRow.Layout.Open(Workbooks.Stream(["费用编码", "公摊月份", "公摊金额", "公摊方式"], ["SHELEC", "2026-11", 10m, "面积"])).Value;
        pools.Rows().Count().ShouldBe(1);
        using var tariffs = TariffRow.Layout.Open(Workbooks.Stream(["费用编码", "费用名称", "收费类别", "收费单价", "收费对象", "执行日期", "冲抵顺序", "缴费期限"],
            ["MGMT", "物业管理费", "面积", 2.3m, "房屋", "2026-01-01", 1m, "当月15"])).Value;
        tariffs.Rows().Count().ShouldBe(1);
    }
}
