using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Billing.Charges;
using PropertyHub.Billing.Meters;
using PropertyHub.Billing.Pools;
using PropertyHub.Billing.Tariffs;
using PropertyHub.Platform.Exports;
using PropertyHub.Platform.Imports;
using PropertyHub.Platform.Modules;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.BillRuns;

static class BillRunRegistration
{
    /// <summary>Tariffs, readings, pools and the runs that bill them.</summary>
    public static IServiceCollection AddBillRuns(this IServiceCollection services) => services
        .AddScoped<IImport, ImportTariffs>()
        .AddScoped<IImport, ImportReadings>().AddScoped<IExport, ReadingsExport>()
        .AddScoped<IImport, ImportPools>()
        .AddScoped<PostBillRun>()
        .AddScoped<PreviewBillRun>()
        .AddScoped<SaveTariff>().AddScoped<EndTariff>().AddScoped<TariffList>()
        .AddScoped<AcceptReading>().AddScoped<CorrectReading>().AddScoped<EditMeter>().AddScoped<EnterReading>().AddSingleton<RoundBooks>().AddScoped<RoundReader>().AddScoped<HeldReader>().AddScoped<ReadingList>()
        .AddScoped<SavePool>().AddScoped<PoolList>().AddScoped<PoolShareList>()
        .AddScoped<Month.MonthReader>()
        .AddScoped<RunList>()
        .AddScoped<IVerb, BillRunVerb>()
        .AddScoped<IInvariant, SourcesOfCharges>()
        .AddScoped<IInvariant, HeldReadingsUnbilled>();
}
