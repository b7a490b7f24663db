namespace PropertyHub.Archives.Zones;

/// <summary>责任区: buildings whose dunning one steward answers for.</summary>
internal sealed class Zone
{
    public long Id { get; init; }
    public required string Code { get; init; }
    public required string Name { get; set; }
    public int Version { get; private set; }
}

/// <summary>From a day on, a building is in a zone, or in none. Before a building's first day the first zone counts too.</summary>
internal sealed class ZoneBuilding
{
    public long Id { get; init; }
    public required string Building { get; init; }
    public DateOnly From { get; init; }
    public long? ZoneId { get; set; }
    public int Version { get; private set; }
}

/// <summary>From a day on, a member of staff is a zone's steward. Before the first day the first steward counts too.</summary>
internal sealed class ZoneSteward
{
    public long Id { get; init; }
    public long ZoneId { get; init; }
    public DateOnly From { get; init; }
    public required string StaffNo { get; set; }
    public int Version { get; private set; }
}
