using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Archives.BuildingChart;
using PropertyHub.Archives.Data;
using PropertyHub.Archives.Desks;
using PropertyHub.Archives.EstateFacts;
using PropertyHub.Archives.Exports;
using PropertyHub.Archives.Finding;
using PropertyHub.Archives.Parking;
using PropertyHub.Archives.Parking.Import;
using PropertyHub.Archives.People;
using PropertyHub.Archives.People.Import;
using PropertyHub.Archives.Units;
using PropertyHub.Archives.Units.History;
using PropertyHub.Archives.Units.Import;
using PropertyHub.Archives.Zones;
using PropertyHub.Archives.Zones.Import;
using PropertyHub.Kernel;
using PropertyHub.Platform.Audit;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Desks;
using PropertyHub.Platform.Exports;
using PropertyHub.Platform.Finding;
using PropertyHub.Platform.Imports;
using PropertyHub.Platform.Modules;
using PropertyHub.Ui;

namespace PropertyHub.Archives;

/// <summary>档案: units, households, parking spaces and zones.</summary>
public sealed class ArchivesModule : AppModule
{
    public override string Name => "archives";
    public override Text Title => Texts.Module;
    public override string Icon => AppIcon.Folder;

    public override IReadOnlyList<Right> Rights { get; } =
    [
        new(ArchivesRights.See, Texts.RightSee),
        new(ArchivesRights.EditUnits, Texts.RightEditUnits),
        new(ArchivesRights.EditPeople, Texts.RightEditPeople),
        new(ArchivesRights.EditZones, Texts.RightEditZones),
        new(ArchivesRights.Reveal, Texts.RightReveal),
        new(ArchivesRights.ExportUnmasked, Texts.RightExportUnmasked),
        new(ArchivesRights.Import, Texts.RightImport),
    ];
    public override TrailWords Trail { get; } = new(TrailTexts.Manager);

    public override IReadOnlyList<DeedLink> Deeds => [new("/archives/units", DeskTexts.DeedUnits, DeskTexts.DeedUnitsUnder, Ui.AppIcon.Door, ArchivesRights.See)];

    public override IReadOnlyList<PageLink> Pages { get; } =
    [
        new(ChartAddress.Path, ChartTexts.Page, ArchivesRights.See),
        new("/archives/units", Texts.PageUnits, ArchivesRights.See),
        new("/archives/parking", Texts.PageParking, ArchivesRights.See),
        new("/archives/zones", Texts.PageZones, ArchivesRights.See),
    ];

    public override void AddServices(IServiceCollection services)
    {
        services.AddDataProtection();
        services.AddModuleDb<ArchivesDb>(Name);
        services.AddSingleton<IdentityVault>();
        services.AddScoped<HouseholdSearch>().AddScoped<IFindSource, FindUnits>().AddScoped<IWaitingSource, FreeBuildings>()
            .AddScoped<UnitStory>().AddScoped<IUnitHistory, HandoverHistory>().AddScoped<IUnitHistory, PeopleHistory>().AddScoped<IUnitHistory, ParkingHistory>().AddScoped<IUnitHistory, EditHistory>().AddScoped<IEstate, EstateReader>();
        services.AddScoped<EditUnit>().AddScoped<SavePerson>().AddScoped<RevealNumber>().AddScoped<SaveZone>().AddScoped<RecordExport>();
        services.AddScoped<PeopleRows>().AddScoped<ParkingRows>().AddScoped<ZoneRows>();
        services.AddScoped<IImport, ImportUnits>().AddScoped<IImport, ImportPeople>().AddScoped<IImport, ImportParking>().AddScoped<IImport, ImportZones>();
        services.AddScoped<IExport, UnitsExport>().AddScoped<IExport, PeopleExport>().AddScoped<IExport, ParkingExport>().AddScoped<IExport, ZonesExport>();
        services.AddScoped<UnitList>().AddScoped<UnitCards>().AddScoped<ChartReader>().AddScoped<ParkingList>().AddScoped<ZoneList>();
    }
}
