namespace PropertyHub.Archives.Parking;

/// <summary>类型 of a parking space: bought or let.</summary>
internal enum ParkingKind { Owned, Let }

/// <summary>车位: a parking space with the households that held it, one after another, never two at once.</summary>
internal sealed class ParkingSpace
{
    public long Id { get; set; }
    public required string Code { get; init; }

    /// <summary>What the space is while no household holds it.</summary>
    public ParkingKind Kind { get; set; }

    public Guid? ImportId { get; init; }
    public int Version { get; private set; }
}

/// <summary>The days, both included, on which a space belongs to a unit.</summary>
internal sealed class ParkingLease
{
    public long Id { get; set; }
    public long SpaceId { get; set; }
    public long UnitId { get; set; }
    public ParkingKind Kind { get; set; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; set; }
    public Guid? ImportId { get; init; }
    public int Version { get; private set; }

    public static bool Overlap((DateOnly? From, DateOnly? To) a, (DateOnly? From, DateOnly? To) b) => !(a.From > b.To) && !(b.From > a.To);
}
