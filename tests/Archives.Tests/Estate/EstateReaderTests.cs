using PropertyHub.Archives.Parking;
using PropertyHub.Archives.People;
using PropertyHub.Kernel;

namespace PropertyHub.Archives.Tests.Estate;

public class EstateReaderTests
{
    [Fact]
    public async Task Units_come_by_code_ordinal()
    {
        await using var host = await ArchivesHost.StartAsync();
        await host.FillAsync(("1-1-901", []), ("1-1-1001", []), ("10-1-1", []));
        var units = await host.Get<IEstate>().UnitsAsync(Ct);
        units.Select(unit => unit.Code).ShouldBe(["1-1-1001", "1-1-901", "10-1-1"]);
        (await host.Get<IEstate>().UnitAsync("1-1-901", Ct)).ShouldBe(units[1]);
        (await host.Get<IEstate>().UnitAsync("none", Ct)).ShouldBeNull();
        (await host.Get<IEstate>().UnitsAsync(["10-1-1", "none", "1-1-901"], Ct)).Select(unit => unit.Code).ShouldBe(["10-1-1", "1-1-901"], ignoreOrder: true);
    }

    [Fact]
    public async Task Owners_come_by_start_without_a_start_first_then_by_row()
    {
        await using var host = await ArchivesHost.StartAsync();
        await host.FillAsync(("1-1-101", []));
        await using (var db = host.Db())
        {
            db.People.AddRange(
                Owner(1, "later", new(2026, 5, 1)), Owner(2, "equal day", new(2024, 5, 1)), Owner(3, "equal day, next row", new(2024, 5, 1)), Owner(4, "always", null),
                new Person { Id = 5, UnitId = 1, Name = "tenant", Role = PersonRole.Tenant });
            await db.SaveChangesAsync(Ct);
        }
        (await host.Get<IEstate>().OwnersAsync(Ct)).Select(owner => owner.Name).ShouldBe(["always", "equal day", "equal day, next row", "later"]);
        (await host.Get<IEstate>().OwnersAsync([1, 2], Ct)).Select(owner => owner.Name).ShouldBe(["always", "equal day", "equal day, next row", "later"]);
        (await host.Get<IEstate>().OwnersAsync([2], Ct)).ShouldBeEmpty();
        (await host.Get<IEstate>().MembersAsync(1, new(2025, 1, 1), Ct)).Select(member => member.Name).ShouldBe(["always", "equal day", "equal day, next row", "tenant"]);

        static Person Owner(long id, string name, DateOnly? from) => new() { Id = id, UnitId = 1, Name = name, From = from };
    }

    [Fact]
    public async Task An_owners_other_units_are_known_by_document_or_by_name_and_phone_together()
    {
        await using var host = await ArchivesHost.StartAsync();
        await host.FillAsync(("1-1-101", []), ("1-1-1001", []), ("1-1-201", []), ("1-1-301", []), ("1-1-401", []), ("1-1-501", []));
        await using (var db = host.Db())
        {
            var units = db.Units.ToDictionary(unit => unit.Code, unit => unit.Id);
            db.People.AddRange(
                Owner(1, units["1-1-101"], "陈建国", "13800000001", "A"), Owner(2, units["1-1-1001"], "陈建国", "13800000001", null), Owner(3, units["1-1-201"], "Chen Jianguo", null, "A"),
                Owner(4, units["1-1-301"], "陈建国", "13900000009", null), Owner(5, units["1-1-401"], "李梅", "13800000001", null), Owner(6, units["1-1-501"], "陈建国", "13800000001", null, to: new(2025, 1, 1)),
                Owner(7, units["1-1-501"], "王芳", null, null));
            await db.SaveChangesAsync(Ct);
            var estate = host.Get<IEstate>();
            (await estate.OtherUnitsOfOwnersAsync(units["1-1-101"], new(2026, 11, 1), Ct)).ShouldBe(["1-1-201", "1-1-1001"]);
            (await estate.OtherUnitsOfOwnersAsync(units["1-1-101"], new(2025, 1, 1), Ct)).ShouldBe(["1-1-201", "1-1-501", "1-1-1001"]);
            (await estate.OtherUnitsOfOwnersAsync(units["1-1-501"], new(2026, 11, 1), Ct)).ShouldBeEmpty();
        }

        static Person Owner(long id, long unit, string name, string? phone, string? document, DateOnly? to = null) =>
            new() { Id = id, UnitId = unit, Name = name, Phone = phone, IdNumberHash = document, To = to };
    }

    [Fact]
    public async Task Leases_are_told_when_they_have_a_day_in_the_range()
    {
        await using var host = await ArchivesHost.StartAsync();
        await host.FillAsync(("1-1-101", []));
        await using (var db = host.Db())
        {
            db.ParkingSpaces.AddRange(new ParkingSpace { Id = 1, Code = "P2" }, new ParkingSpace { Id = 2, Code = "P1" });
            db.ParkingLeases.AddRange(Lease(1, 1, null, new(2026, 10, 31)), Lease(2, 1, new(2026, 11, 30), null), Lease(3, 1, new(2026, 12, 1), null), Lease(4, 2, null, new(2026, 11, 1)));
            await db.SaveChangesAsync(Ct);
        }
        var leases = await host.Get<IEstate>().ParkingLeasesAsync(DayRange.Of(new Period(2026, 11)), Ct);
        leases.Select(lease => (lease.SpaceCode, lease.From)).ShouldBe([("P1", null), ("P2", new DateOnly(2026, 11, 30))]);

        static ParkingLease Lease(long id, long space, DateOnly? from, DateOnly? to) => new() { Id = id, SpaceId = space, UnitId = 1, From = from, To = to };
    }
}
