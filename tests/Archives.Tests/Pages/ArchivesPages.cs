using System.Globalization;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using PropertyHub.Archives.BuildingChart;
using PropertyHub.Archives.People;
using PropertyHub.Archives.Parking;
using PropertyHub.Archives.Units;
using PropertyHub.Archives.Units.History;
using PropertyHub.Archives.Zones;
using PropertyHub.HrAppraisal;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;
using PropertyHub.Testing;
using PropertyHub.Ui;

namespace PropertyHub.Archives.Tests.Pages;

/// <summary>The pages over a real database, without a browser.</summary>
internal sealed class ArchivesPages : BunitContext
{
    public ArchivesPages(ModuleHost host)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-Hans");
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<TimeProvider>(host.Time);
        Services.AddPropertyHubUi();
        Services.AddSingleton(host.Get<EstateClock>()).AddSingleton(host.Get<ICurrentActor>()).AddSingleton(host.Get<IStaffDirectory>());
        Services.AddSingleton(host.Get<UnitList>()).AddSingleton(host.Get<UnitCards>()).AddSingleton(host.Get<UnitStory>()).AddSingleton(host.Get<ChartReader>()).AddSingleton(host.Get<ParkingList>()).AddSingleton(host.Get<ZoneList>());
        Services.AddSingleton(host.Get<EditUnit>()).AddSingleton(host.Get<SavePerson>()).AddSingleton(host.Get<RevealNumber>()).AddSingleton(host.Get<SaveZone>());
    }

    public IRenderedComponent<MudDialogProvider> Dialogs()
    {
        Render<MudPopoverProvider>();
        return Render<MudDialogProvider>();
    }
}
