using PropertyHub.Kernel;

namespace PropertyHub.Archives;

/// <summary>用途: what a unit is used for.</summary>
public enum UnitUsage { Dwelling, Shop, Office }

/// <summary>状态 of a unit. Whether it is handed over is told by its handover date alone, never by its status.</summary>
public enum UnitStatus { Unsold, Vacant, HandedOver, Renovating, Occupied, Let }

/// <summary>What a posted figure depends on (ARC-01).</summary>
/// <param name="FloorArea">建筑面积 in m².</param>
/// <param name="HandoverDate">交房日期; null while not handed over.</param>
public sealed record UnitFacts(long Id, string Code, string Building, decimal FloorArea, UnitUsage Usage, UnitStatus Status, DateOnly? HandoverDate);

/// <summary>Where a unit is and since when it is handed over; null while it is not.</summary>
public readonly record struct UnitPlace(long Id, string Building, DateOnly? HandoverDate);

/// <summary>An owner (业主) of a unit with the days of ownership, both included; null means without beginning or end.</summary>
public sealed record OwnerFacts(long PersonId, long UnitId, string Name, DateOnly? From, DateOnly? To);

/// <summary>A parking space's lease or ownership by a unit (车位), days included; <paramref name="UnitId"/> is null for a space without a unit.</summary>
public sealed record ParkingLeaseFacts(string SpaceCode, long? UnitId, DateOnly? From, DateOnly? To);

/// <summary>A zone (责任区) of buildings and the steward (管家) responsible for its dunning.</summary>
public sealed record ZoneFacts(string Code, string Name, string StewardNo, IReadOnlyList<string> Buildings);

/// <summary>A household found by room, name, phone or plate (ARC-09). Phones are masked.</summary>
public sealed record HouseholdHit(long UnitId, string UnitCode, string OwnerName, string? MaskedPhone, UnitStatus Status);

/// <summary>A person of a household, personal data masked (ARC-05).</summary>
public sealed record HouseholdMember(string Name, string Role, string? MaskedPhone, string? Plate, DateOnly? From, DateOnly? To);
