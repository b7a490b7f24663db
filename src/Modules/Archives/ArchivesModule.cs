using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Archives.Data;
using PropertyHub.Archives.EstateFacts;
using PropertyHub.Archives.Finding;
using PropertyHub.Archives.People;
using PropertyHub.Kernel;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Modules;

namespace PropertyHub.Archives;

/// <summary>档案: units, households, parking spaces and zones.</summary>
public sealed class ArchivesModule : AppModule
{
    public override string Name => "archives";
    public override Text Title => Texts.Module;
    public override string Icon => "building";

    public override IReadOnlyList<Right> Rights { get; } =
    [
        new(ArchivesRights.See, Texts.RightSee),
        new(ArchivesRights.EditUnits, Texts.RightEditUnits),
        new(ArchivesRights.EditPeople, Texts.RightEditPeople),
        new(ArchivesRights.EditZones, Texts.RightEditZones),
        new(ArchivesRights.EditParking, Texts.RightEditParking),
        new(ArchivesRights.Reveal, Texts.RightReveal),
        new(ArchivesRights.ExportUnmasked, Texts.RightExportUnmasked),
        new(ArchivesRights.Import, Texts.RightImport),
    ];

    public override IReadOnlyList<PageLink> Pages { get; } =
    [
        new("/archives/units", Texts.PageUnits, ArchivesRights.See),
        new("/archives/parking", Texts.PageParking, ArchivesRights.See),
        new("/archives/zones", Texts.PageZones, ArchivesRights.See),
    ];

    public override void AddServices(IServiceCollection services)
    {
        services.AddDataProtection();
        services.AddModuleDb<ArchivesDb>(Name);
        services.AddSingleton<IdentityVault>();
        services.AddScoped<HouseholdSearch>();
        services.AddScoped<IEstate, EstateReader>();
    }
}
