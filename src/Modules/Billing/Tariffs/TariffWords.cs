using PropertyHub.Platform.Excel;

namespace PropertyHub.Billing.Tariffs;

/// <summary>The words of tariffs in spreadsheets.</summary>
internal static class TariffWords
{
    public static readonly Words<ChargeKind> Kinds = new(
        ("面积", ChargeKind.Area), ("固定", ChargeKind.Fixed), ("抄表", ChargeKind.Metered), ("公摊", ChargeKind.Shared),
        ("一次性", ChargeKind.OneOff), ("押金", ChargeKind.Deposit));

    public static readonly Words<TariffTarget> Targets = new(("房屋", TariffTarget.Unit), ("车位", TariffTarget.ParkingSpace));
}
