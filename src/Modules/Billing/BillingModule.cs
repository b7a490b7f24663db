using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Billing.BillRuns;
using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Desks;
using PropertyHub.Billing.Finding;
using PropertyHub.Billing.History;
using PropertyHub.Billing.Ledgers;
using PropertyHub.Billing.Receipts;
using PropertyHub.Billing.Reversals;
using PropertyHub.Kernel;
using PropertyHub.Platform.Audit;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Finding;
using PropertyHub.Platform.Modules;
using PropertyHub.Platform.Settings;

namespace PropertyHub.Billing;

/// <summary>What Billing adds to the host. Each capability registers its own services beside its code.</summary>
public sealed class BillingModule : AppModule
{
    public override string Name => BillingDb.SchemaName;
    public override Text Title => BillingTexts.Module;
    public override string Icon => Ui.AppIcon.Yuan;
    public override IReadOnlyList<Right> Rights => BillingRights.All;
    public override TrailWords Trail { get; } = new(TrailTexts.Manager);

    public override IReadOnlyList<PageLink> Pages =>
    [
        new("/billing/cashier", BillingTexts.PageCashier, BillingRights.TakePayment),
        new("/billing/month", BillingTexts.PageMonth, BillingRights.PreviewRun),
        new("/billing/runs", BillingTexts.PageRuns, BillingRights.PreviewRun),
        new("/billing/rounds", BillingTexts.PageRounds, BillingRights.EnterReadings),
        new("/billing/readings", BillingTexts.PageReadings, BillingRights.PreviewRun),
        new("/billing/pools", BillingTexts.PagePools, BillingRights.PreviewRun),
        new("/billing/tariffs", BillingTexts.PageTariffs, BillingRights.SeeTariffs),
        new("/billing/reversals", BillingTexts.PageReversals, BillingRights.SeeAccounts),
        new("/billing/books", BillingTexts.PageBooks, BillingRights.ManageBooks),
        new("/billing/ledger", BillingTexts.PageLedger, BillingRights.SeeLedgers),
        new("/billing/daybook", BillingTexts.PageDayBook, BillingRights.SeeLedgers),
        new("/billing/collection", BillingTexts.PageCollection, BillingRights.SeeCollection),
        new("/billing/ageing", BillingTexts.PageAgeing, BillingRights.SeeCollection),
    ];

    public override IReadOnlyList<DeedLink> Deeds =>
    [
        new("/billing/cashier", DeskTexts.DeedTake, DeskTexts.DeedTakeUnder, Ui.AppIcon.Yuan, BillingRights.TakePayment),
        new("/billing/rounds", DeskTexts.DeedReadings, DeskTexts.DeedReadingsUnder, Ui.AppIcon.Drop, BillingRights.EnterReadings),
        new("/billing/runs/new", DeskTexts.DeedBill, DeskTexts.DeedBillUnder, Ui.AppIcon.Calendar, BillingRights.PostRun),
        new("/billing/ageing", DeskTexts.DeedArrears, DeskTexts.DeedArrearsUnder, Ui.AppIcon.Clock, BillingRights.SeeCollection),
        new("/billing/daybook", DeskTexts.DeedDayBook, DeskTexts.DeedDayBookUnder, Ui.AppIcon.Card, BillingRights.TakePayment),
    ];

    public override IReadOnlyList<Setting> Settings => BillingSettings.All;

    public override void AddServices(IServiceCollection services)
    {
        services.AddModuleDb<BillingDb>(Name);
        services.AddBillRuns();
        services.AddCashier();
        services.AddReceipts();
        services.AddReversals();
        services.AddLedgers();
        services.AddDesks();
        services.AddHistory();
        services.AddScoped<IFindSource, FindCashier>().AddScoped<IFindSource, FindReceipts>().AddScoped<IFindSource, FindCharges>().AddScoped<IFindSource, FindBills>();
    }
}
