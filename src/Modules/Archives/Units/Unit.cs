using PropertyHub.Kernel;

namespace PropertyHub.Archives.Units;

/// <summary>A dwelling, shop or office of the estate (ARC-01), known everywhere by its code.</summary>
internal sealed class Unit
{
    public long Id { get; init; }
    public required string Code { get; init; }
    public required string Building { get; set; }
    public string? Entrance { get; set; }
    public required string Room { get; set; }

    /// <summary>建筑面积 in m²; 0 while unknown.</summary>
    public decimal FloorArea { get; set; }

    public UnitUsage Usage { get; set; }
    public UnitStatus Status { get; set; }
    public DateOnly? HandoverDate { get; set; }

    /// <summary>Orders rooms as people count: 1-1-901 before 1-1-1001.</summary>
    public required string SortKey { get; init; }

    /// <summary>The import that brought the unit, if any.</summary>
    public Guid? ImportId { get; init; }

    public int Version { get; private set; }

    /// <summary>房屋编码 when none is given: 楼栋-单元-房号, without an entrance 楼栋-房号.</summary>
    public static string CodeOf(string building, string? entrance, string room) =>
        string.IsNullOrEmpty(entrance) ? $"{building}-{room}" : $"{building}-{entrance}-{room}";
}
