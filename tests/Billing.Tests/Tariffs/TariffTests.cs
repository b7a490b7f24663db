using PropertyHub.Archives;
using PropertyHub.Billing.Tariffs;

namespace PropertyHub.Billing.Tests.Tariffs;

public sealed class TariffTests
{
    static readonly TariffTerms Terms = new(
        "MGMT", ChargeKind.Area, 2.3m, null, TariffTarget.Unit, "住宅", "", new(2020, 1, 1), null, 1, DueRule.Default, 70, 0.5m);

    [Theory]
    [InlineData("", "", UnitUsage.Office, "9", true)]
    [InlineData("住宅", "", UnitUsage.Dwelling, "9", true)]
    [InlineData("住宅", "", UnitUsage.Shop, "9", false)]
    [InlineData("商铺;办公", "1;2", UnitUsage.Office, "2", true)]
    [InlineData("商铺;办公", "1;2", UnitUsage.Office, "12", false)]
    [InlineData("商舖；辦公", "1；2", UnitUsage.Shop, "1", true)]
    public void Applies_to_its_usages_and_buildings(string usages, string buildings, UnitUsage usage, string building, bool applies) =>
        new Tariff(Terms with { Usages = usages, Buildings = buildings }).AppliesTo(usage, building).ShouldBe(applies);

    [Theory]
    [InlineData("住宅", "", "2020-01-01", null, "住宅", "", "2026-10-16", null, true)]
    [InlineData("住宅", "", "2020-01-01", "2026-10-15", "住宅", "", "2026-10-16", null, false)]
    [InlineData("住宅", "", "2020-01-01", "2026-10-16", "住宅", "", "2026-10-16", null, true)]
    [InlineData("住宅", "", "2020-01-01", null, "商铺;办公", "", "2020-01-01", null, false)]
    [InlineData("住宅;商铺", "", "2020-01-01", null, "商铺;办公", "", "2020-01-01", null, true)]
    [InlineData("", "", "2020-01-01", null, "办公", "5", "2020-01-01", null, true)]
    [InlineData("住宅", "1;2", "2020-01-01", null, "住宅", "3", "2020-01-01", null, false)]
    [InlineData("住宅", "1;2", "2020-01-01", null, "住宅", "2;3", "2020-01-01", null, true)]
    public void Overlaps_where_some_unit_could_have_two_on_one_day(
        string usagesA, string buildingsA, string fromA, string? toA, string usagesB, string buildingsB, string fromB, string? toB, bool overlaps)
    {
        var a = With(usagesA, buildingsA, fromA, toA);
        var b = With(usagesB, buildingsB, fromB, toB);
        a.Overlaps(b).ShouldBe(overlaps);
        b.Overlaps(a).ShouldBe(overlaps);
        Tariff.Overlaps([a, b]).Count().ShouldBe(overlaps ? 1 : 0);
    }

    [Fact]
    public void Another_item_never_overlaps() => new Tariff(Terms).Overlaps(new Tariff(Terms with { ItemCode = "LIFT" })).ShouldBeFalse();

    [Fact]
    public void Lists_are_kept_in_one_form()
    {
        var tariff = new Tariff(Terms with { Usages = " 办公；商舖; 办公", Buildings = "3; 12;3" });
        tariff.Usages.ShouldBe("商铺;办公");
        tariff.Buildings.ShouldBe("12;3");
    }

    [Fact]
    public void Good_terms_have_no_fault() => Terms.Faults().ShouldBeEmpty();

    [Fact]
    public void Each_fault_is_named()
    {
        Problems(Terms with { Price = null }).ShouldBe([TariffProblem.PriceMissing]);
        Problems(Terms with { Price = -1 }).ShouldBe([TariffProblem.PriceOutOfRange]);
        Problems(Terms with { Price = 0.1234567m }).ShouldBe([TariffProblem.PriceOutOfRange]);
        Problems(Terms with { Tiers = "0-:1", Price = null }).ShouldBe([TariffProblem.TiersOnlyForMeters]);
        Problems(Terms with { Kind = ChargeKind.Metered, Tiers = "0-:1" }).ShouldBe([TariffProblem.PriceAndTiers]);
        Problems(Terms with { Kind = ChargeKind.Metered, Tiers = "1-:1", Price = null }).ShouldBe([TariffProblem.BadTiers]);
        Problems(Terms with { Usages = "住宅;厂房" }).ShouldBe([TariffProblem.UnknownUsage]);
        Problems(Terms with { To = new(2019, 12, 31) }).ShouldBe([TariffProblem.EndsBeforeItBegins]);
        Problems(Terms with { VacancyDiscount = 101 }).ShouldBe([TariffProblem.DiscountOutOfRange]);
        Problems(Terms with { LateFeeRatePerMille = -0.5m }).ShouldBe([TariffProblem.LateFeeRateOutOfRange]);
        Problems(Terms with { Target = TariffTarget.ParkingSpace }).ShouldBe([TariffProblem.SpacesOnlyForFixed]);
        Problems(Terms with { Kind = ChargeKind.Shared, Price = null }).ShouldBeEmpty();
    }

    static IEnumerable<TariffProblem> Problems(TariffTerms terms) => terms.Faults().Select(fault => fault.Problem);

    static Tariff With(string usages, string buildings, string from, string? to) => new(Terms with
    {
        Usages = usages, Buildings = buildings, From = DateOnly.Parse(from), To = to is null ? null : DateOnly.Parse(to),
    });
}
