using PropertyHub.Archives.BuildingChart;
using PropertyHub.Kernel;

namespace PropertyHub.Archives.Tests.BuildingChart;

public class ChartReaderTests
{
    static readonly Actor Steward = new("lei", "雷敏", "E010", new HashSet<string> { ArchivesRights.See, FakeBalances.See });

    [Fact]
    public async Task A_steward_has_the_own_buildings_first_and_everybody_the_order_in_which_people_count()
    {
        await using var host = await ChartHost.EstateAsync();
        var reader = host.Get<ChartReader>();
        (await reader.BuildingsAsync(Steward, Ct)).ShouldBe([new("2", 1, true, "雷敏"), new("1", 5, false, ""), new("商业街", 1, false, "")]);
        (await reader.BuildingsAsync(ChartHost.With(ArchivesRights.See), Ct)).Select(line => line.Name).ShouldBe(["1", "2", "商业街"]);
    }

    [Fact]
    public async Task Households_in_arrears_are_counted_by_building()
    {
        await using var host = await ChartHost.EstateAsync();
        (await host.Get<ChartReader>().OverdueAsync(Steward, Ct)).ShouldBe(new Dictionary<string, int> { ["1"] = 1 });
    }

    [Fact]
    public async Task Nothing_is_told_of_money_without_its_right_or_without_anybody_who_knows()
    {
        await using var host = await ChartHost.EstateAsync();
        await ShouldTellNothingAsync(host.Get<ChartReader>(), ChartHost.With(ArchivesRights.See));
        await using var alone = await ChartHost.EstateAsync(withMoney: false);
        await ShouldTellNothingAsync(alone.Get<ChartReader>(), Steward);

        static async Task ShouldTellNothingAsync(ChartReader reader, Actor actor)
        {
            reader.TellsMoney(actor).ShouldBeFalse();
            reader.TakeAddress(actor, "1-1-201").ShouldBeNull();
            (await reader.OverdueAsync(actor, Ct)).ShouldBeNull();
            (await reader.ReadAsync("1", actor, Ct)).Owed.ShouldBeNull();
        }
    }

    [Fact]
    public async Task A_building_is_told_by_status_and_by_the_age_of_the_oldest_money()
    {
        await using var host = await ChartHost.EstateAsync();
        var building = await host.Get<ChartReader>().ReadAsync("1", Steward, Ct);
        building.Plan.Rows.Select(row => $"{row.Floor}: {string.Join(' ', row.Cells.Select(unit => unit?.Room))}").ShouldBe(["2: 201 202", "1: 101 102", ": S1 "]);
        Counts(byArrears: false).ShouldBe(["=5", "Occupied=2", "Let=1", "Renovating=0", "HandedOver=0", "Vacant=1", "Unsold=1"]);
        Counts(byArrears: true).ShouldBe(["=5", "clear=2", "age0=1", "age1=0", "age2=1", "age3=0", "age4=0", "age5=0"]);
        (building.Overdue, building.OverdueMoney).ShouldBe((1, Money.FromYuan(869.21m)));

        List<string> Counts(bool byArrears) => [.. building.Legend(byArrears).Select(entry => $"{entry.Key}={entry.Count}")];
    }

    [Fact]
    public async Task The_chosen_unit_has_its_people_masked_and_the_parking_of_today()
    {
        await using var host = await ChartHost.EstateAsync();
        var chosen = (await host.Get<ChartReader>().UnitAsync("1-1-201", Ct))!;
        chosen.People.ShouldHaveSingleItem().Phone.ShouldBe("138****6721");
        chosen.Spaces.ShouldBe(["P00001"]);
        (await host.Get<ChartReader>().UnitAsync("9-9-9", Ct)).ShouldBeNull();
    }
}
