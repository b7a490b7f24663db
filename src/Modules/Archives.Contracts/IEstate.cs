using PropertyHub.Kernel;

namespace PropertyHub.Archives;

/// <summary>Asks the archives about the estate, in bulk and at the moment a figure is made.</summary>
public interface IEstate
{
    /// <summary>All units, by unit code (ordinal).</summary>
    Task<IReadOnlyList<UnitFacts>> UnitsAsync(CancellationToken ct);

    /// <summary>Those of the codes that are known, in no order.</summary>
    Task<IReadOnlyList<UnitFacts>> UnitsAsync(IReadOnlyCollection<string> codes, CancellationToken ct);

    Task<UnitFacts?> UnitAsync(string code, CancellationToken ct);

    /// <summary>The little that a sum over many units needs of each, in no order.</summary>
    /// <param name="buildings">Null for all.</param>
    Task<IReadOnlyList<UnitPlace>> PlacesAsync(IReadOnlyCollection<string>? buildings, CancellationToken ct);

    /// <summary>The buildings that have units, in the order people count.</summary>
    Task<IReadOnlyList<string>> BuildingsAsync(CancellationToken ct);

    /// <summary>All owners, former ones included, by unit, then start date (none first), then the order of their rows.</summary>
    Task<IReadOnlyList<OwnerFacts>> OwnersAsync(CancellationToken ct);

    /// <summary>The owners of some units, ordered likewise.</summary>
    Task<IReadOnlyList<OwnerFacts>> OwnersAsync(IReadOnlyCollection<long> unitIds, CancellationToken ct);

    /// <summary>Parking leases that have at least one day in the range, by space code, then start.</summary>
    Task<IReadOnlyList<ParkingLeaseFacts>> ParkingLeasesAsync(DayRange days, CancellationToken ct);

    /// <summary>The zones as they stood on a day. A building's first zone counts for all days before it too.</summary>
    Task<IReadOnlyList<ZoneFacts>> ZonesAsync(DateOnly day, CancellationToken ct);

    /// <summary>Households whose room, name, phone or plate contains the words, best match first.</summary>
    Task<IReadOnlyList<HouseholdHit>> FindAsync(string words, int limit, CancellationToken ct);

    /// <summary>The codes of the other units that a present owner of the unit owns on the day too, in the order people count: known by the number of the document, or by name and phone together.</summary>
    Task<IReadOnlyList<string>> OtherUnitsOfOwnersAsync(long unitId, DateOnly day, CancellationToken ct);

    /// <summary>A number that rises with whatever the archives change, so that what was asked of them may be kept meanwhile; null where that is not known.</summary>
    Task<long?> EditionAsync(CancellationToken ct) => Task.FromResult<long?>(null);

    /// <summary>The people of a unit on a day, owners first.</summary>
    Task<IReadOnlyList<HouseholdMember>> MembersAsync(long unitId, DateOnly day, CancellationToken ct);
}
