using PropertyHub.Kernel;

namespace PropertyHub.Archives.BuildingChart;

/// <summary>Buildings and entrances as people call them: 3 is 3 栋, but 商业街 is 商业街.</summary>
static class PlaceWords
{
    public static string Building(string name) => IsBare(name) ? ChartTexts.BuildingNo(name) : name;

    /// <summary>Under a heading that says what it is.</summary>
    public static string InList(string name) => IsBare(name) ? ChartTexts.BuildingShort(name) : name;

    public static string Entrance(string name) => IsBare(name) ? ChartTexts.EntranceNo(name) : name;

    static bool IsBare(string name) => name.Length > 0 && char.IsAsciiLetterOrDigit(name[^1]);
}
