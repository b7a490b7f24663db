using System.Globalization;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Archives;
using PropertyHub.Billing.Arrears;
using PropertyHub.Billing.Collection;
using PropertyHub.Billing.DayBook;
using PropertyHub.Billing.LateFees;
using PropertyHub.Billing.Ledgers;
using PropertyHub.HrAppraisal;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;
using PropertyHub.Platform.Settings;
using PropertyHub.Testing;
using PropertyHub.Ui;

namespace PropertyHub.Billing.Tests.Ledgers;

/// <summary>The pages that read the books, on the services of a host, without a browser.</summary>
internal sealed class LedgerPages : BunitContext
{
    public LedgerPages(ModuleHost host)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-Hans");
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<TimeProvider>(host.Time);
        Services.AddPropertyHubUi();
        Services.AddSingleton(host.Get<LedgerList>()).AddSingleton(host.Get<ChargeStories>()).AddSingleton(host.Get<DayBookList>()).AddSingleton(host.Get<ArrearsList>()).AddSingleton(host.Get<CollectionBooks>())
            .AddSingleton(host.Get<CollectionTargets>()).AddSingleton(host.Get<BoardReader>()).AddSingleton(host.Get<MonthTakings>()).AddSingleton(host.Get<IStaffDirectory>()).AddSingleton(host.Get<IDisplayNames>())
            .AddSingleton(host.Get<IEstate>()).AddSingleton(host.Get<EstateClock>()).AddSingleton(host.Get<ICurrentActor>()).AddSingleton(host.Get<ISettings>()).AddSingleton(host.Get<AskWaiver>()).AddReversalCounter(host);
    }

    public NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    public IRenderedComponent<TPage> Open<TPage>(string address) where TPage : IComponent
    {
        Navigation.NavigateTo(address);
        return Render<TPage>();
    }
}
