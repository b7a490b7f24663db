using PropertyHub.Host.Demo;
using PropertyHub.Kernel;

namespace PropertyHub.Host.Tests.Demo;

public sealed class DemoEstateTests
{
    static readonly DateOnly Today = new(2026, 11, 24);
    readonly DemoEstate _estate = new(Today);

    [Fact]
    public void It_has_5000_units_and_at_most_23_staff()
    {
        _estate.Units.Select(unit => unit.Code).Distinct().Count().ShouldBe(5000);
        _estate.Staff.Count.ShouldBeLessThanOrEqualTo(23);
        _estate.Spaces.Select(space => space.Code).Distinct().Count().ShouldBe(_estate.Spaces.Count);
    }

    [Fact]
    public void It_is_the_same_for_the_same_day()
    {
        var again = new DemoEstate(Today);
        again.Units.ShouldBe(_estate.Units);
        again.People.ShouldBe(_estate.People);
        again.ReadingsOf(new Period(2026, 9)).ShouldBe(_estate.ReadingsOf(new Period(2026, 9)));
    }

    [Fact]
    public void Nothing_lies_in_the_future()
    {
        var month = Period.Of(Today);
        var open = _estate.Units.ToDictionary(unit => unit.Code, _ => new Money(10000));
        _estate.PaymentsOf(month, true, open).ShouldAllBe(payment => payment.Day <= Today && payment.Day >= month.First);
        _estate.OccurrencesOf(month, isLast: true).ShouldAllBe(entry => entry.Day <= Today && month.Contains(entry.Day));
        _estate.ReadingsOf(month).ShouldAllBe(reading => reading.Day <= Today);
        _estate.Units.ShouldAllBe(unit => unit.HandedOver == null || unit.HandedOver <= Today);
    }

    [Fact]
    public void What_it_prints_carries_an_invented_company_marked_as_such()
    {
        var settings = Modules.All.SelectMany(module => module.Settings).ToDictionary(setting => setting.Key);
        foreach (var (key, value) in DemoSettings.All)
        {
            settings[key].TryNormalise(value, out var stored).ShouldBeTrue(key);
            stored.ShouldNotBeNull().ShouldContain("演示");
        }
    }

    [Fact]
    public void Some_owners_have_several_units_to_be_paid_together()
    {
        var owners = _estate.People.Where(person => person.Role == "业主").GroupBy(person => person.Identity).Where(owner => owner.Count() > 1).ToList();
        owners.Count.ShouldBeGreaterThan(20);
        owners.ShouldAllBe(owner => owner.Select(person => new { person.Name, person.Phone }).Distinct().Count() == 1);
    }

    [Fact]
    public void On_the_first_of_a_month_too()
    {
        var estate = new DemoEstate(new DateOnly(2027, 1, 1));
        var open = estate.Units.ToDictionary(unit => unit.Code, _ => new Money(10000));
        estate.PaymentsOf(new Period(2027, 1), true, open).ShouldAllBe(payment => payment.Day == new DateOnly(2027, 1, 1));
    }
}
