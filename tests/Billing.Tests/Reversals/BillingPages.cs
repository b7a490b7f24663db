using System.Globalization;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using PropertyHub.Archives;
using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.LateFees;
using PropertyHub.Billing.Meters;
using PropertyHub.Billing.Receipts;
using PropertyHub.Billing.Reversals;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;
using PropertyHub.Testing;
using PropertyHub.Ui;

namespace PropertyHub.Billing.Tests.Reversals;

/// <summary>Pages with dialogs and toasts, on the services of a host, without a browser.</summary>
internal sealed class BillingPages : BunitContext
{
    readonly IRenderedComponent<MudDialogProvider> _dialogs;
    readonly IRenderedComponent<MudSnackbarProvider> _toasts;

    public BillingPages(ModuleHost host)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-Hans");
        JSInterop.Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule(_ => true).Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<TimeProvider>(host.Time);
        Services.AddPropertyHubUi();
        Services.AddSingleton(host.Get<IDisplayNames>()).AddReversalCounter(host);
        Services.AddSingleton(host.Get<IEstate>()).AddSingleton(host.Get<EstateClock>()).AddSingleton(host.Get<ICurrentActor>())
            .AddSingleton(host.Get<ApproveReversal>()).AddSingleton(host.Get<DeclineReversal>()).AddSingleton(host.Get<AskWaiver>())
            .AddSingleton(host.Get<HeldReader>()).AddSingleton(host.Get<RoundReader>()).AddSingleton(host.Get<EnterReading>()).AddSingleton(host.Get<AcceptReading>()).AddSingleton(host.Get<CorrectReading>())
            .AddSingleton(host.Get<BookList>()).AddSingleton(host.Get<VoidList>()).AddSingleton(host.Get<StockBooks>()).AddSingleton(host.Get<IssueBook>()).AddSingleton(host.Get<ReturnBook>()).AddSingleton(host.Get<VoidNextNumber>()).AddSingleton(host.Get<CloseBook>())
            .AddSingleton(host.Get<UnitBooksReader>()).AddSingleton(host.Get<AccountReader>()).AddSingleton(host.Get<ReceiptReader>()).AddSingleton(host.Get<ReceiptStories>()).AddSingleton(host.Get<TakePayment>()).AddSingleton(host.Get<UsePrepayment>());
        Render<MudPopoverProvider>();
        _dialogs = Render<MudDialogProvider>();
        _toasts = Render<MudSnackbarProvider>();
    }

    public NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    public IRenderedComponent<MudDialogProvider> Dialogs => _dialogs;

    public IRenderedComponent<TPage> Open<TPage>(string address) where TPage : IComponent
    {
        Navigation.NavigateTo(address);
        return Render<TPage>();
    }

    /// <summary>Gives the open dialog its reason, presses its button and waits until it is gone.</summary>
    public void Confirm(string? reason = null)
    {
        if (reason is not null)
            _dialogs.WaitForElement("textarea:not([readonly]), input[type=text]").Input(reason);
        _dialogs.WaitForElement(".dialog-foot .btn.primary, .dialog-foot .btn.danger").Click();
        _dialogs.WaitForAssertion(() => _dialogs.FindAll(".dialog-foot").ShouldBeEmpty());
    }

    public IRenderedComponent<MudSnackbarProvider> Toasts => _toasts;

    public void ShouldTell(string words) => _toasts.WaitForAssertion(() => _toasts.Markup.ShouldContain(words));
}
