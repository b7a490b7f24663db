using PropertyHub.Archives;
using PropertyHub.Kernel;

namespace PropertyHub.Benchmarks;

/// <summary>An estate of so many units, each with an owner and a parking space, answered from memory.</summary>
internal sealed class BenchEstate(int units) : IEstate
{
    public IReadOnlyList<UnitFacts> All { get; } = [.. Enumerable.Range(0, units)
        .Select(i => new UnitFacts(i + 1, $"{i / 1000 + 1:000}-{i / 100 % 10 + 1}-{i % 100 + 101}", $"{i / 1000 + 1:000}", 80 + i % 60, UnitUsage.Dwelling, UnitStatus.Occupied, new DateOnly(2020, 1, 1)))
        .OrderBy(unit => unit.Code, StringComparer.Ordinal)];

    public Task<IReadOnlyList<UnitFacts>> UnitsAsync(CancellationToken ct) => Task.FromResult(All);
    public Task<IReadOnlyList<UnitFacts>> UnitsAsync(IReadOnlyCollection<string> codes, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<UnitFacts>>([.. All.IntersectBy(codes, unit => unit.Code, StringComparer.Ordinal)]);

    public Task<UnitFacts?> UnitAsync(string code, CancellationToken ct) => Task.FromResult(All.FirstOrDefault(unit => unit.Code == code));
    public Task<IReadOnlyList<UnitPlace>> PlacesAsync(IReadOnlyCollection<string>? buildings, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<UnitPlace>>([.. All.Where(unit => buildings?.Contains(unit.Building) != false).Select(unit => new UnitPlace(unit.Id, unit.Building, unit.HandoverDate))]);
    public Task<IReadOnlyList<string>> BuildingsAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<string>>([.. All.Select(unit => unit.Building).Distinct()]);
    public Task<IReadOnlyList<OwnerFacts>> OwnersAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<OwnerFacts>>([.. All.Select(unit => new OwnerFacts(unit.Id, unit.Id, "陈建国", null, null))]);
    public Task<IReadOnlyList<OwnerFacts>> OwnersAsync(IReadOnlyCollection<long> unitIds, CancellationToken ct) => Task.FromResult<IReadOnlyList<OwnerFacts>>([.. unitIds.Distinct().Order().Select(id => new OwnerFacts(id, id, "陈建国", null, null))]);
    public Task<IReadOnlyList<ParkingLeaseFacts>> ParkingLeasesAsync(DayRange days, CancellationToken ct) => Task.FromResult<IReadOnlyList<ParkingLeaseFacts>>([.. All.Select(unit => new ParkingLeaseFacts("P" + unit.Code, unit.Id, null, null))]);
    public Task<IReadOnlyList<ZoneFacts>> ZonesAsync(DateOnly day, CancellationToken ct) => Task.FromResult<IReadOnlyList<ZoneFacts>>(
        [.. All.Select(unit => unit.Building).Distinct().Chunk(10).Select((buildings, i) => new ZoneFacts($"Z{i + 1:00}", $"{i + 1} 区", $"S{i + 1:000}", buildings))]);
    public Task<long?> EditionAsync(CancellationToken ct) => Task.FromResult<long?>(1);
    public Task<IReadOnlyList<HouseholdHit>> FindAsync(string words, int limit, CancellationToken ct) => Task.FromResult<IReadOnlyList<HouseholdHit>>([]);
    public Task<IReadOnlyList<string>> OtherUnitsOfOwnersAsync(long unitId, DateOnly day, CancellationToken ct) => Task.FromResult<IReadOnlyList<string>>([]);
    public Task<IReadOnlyList<HouseholdMember>> MembersAsync(long unitId, DateOnly day, CancellationToken ct) => Task.FromResult<IReadOnlyList<HouseholdMember>>([]);
}
