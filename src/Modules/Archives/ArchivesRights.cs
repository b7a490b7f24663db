namespace PropertyHub.Archives;

/// <summary>Names of the rights; they are stored in roles and never change.</summary>
internal static class ArchivesRights
{
    public const string See = "archives.see";
    public const string EditUnits = "archives.edit-units";
    public const string EditPeople = "archives.edit-people";
    public const string EditZones = "archives.edit-zones";
    public const string Reveal = "archives.reveal";
    public const string ExportUnmasked = "archives.export-unmasked";
    public const string Import = "archives.import";
}
