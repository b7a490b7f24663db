using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Archives;
using PropertyHub.Billing.Arrears;
using PropertyHub.Billing.Collection;
using PropertyHub.Billing.DayBook;
using PropertyHub.Platform.Exports;

namespace PropertyHub.Billing.Ledgers;

/// <summary>Ledgers, day book, collection and ageing: what only reads the books.</summary>
internal static class LedgerServices
{
    public static IServiceCollection AddLedgers(this IServiceCollection services) => services
        .AddSingleton<BooksByUnit>()
        .AddSingleton<EstateMaps>()
        .AddScoped<ArrearsBooks>()
        .AddScoped<CollectionBooks>()
        .AddScoped<CollectionTargets>()
        .AddScoped<BoardReader>()
        .AddScoped<MonthTakings>()
        .AddScoped<LedgerList>()
        .AddScoped<ChargeStories>()
        .AddScoped<DayBookList>()
        .AddScoped<ArrearsList>()
        .AddScoped<IUnitBalances, UnitBalances>()
        .AddScoped<ICollection>(provider => provider.GetRequiredService<CollectionBooks>())
        .AddScoped<IExport, LedgerExport>()
        .AddScoped<IExport, DayBookExport>()
        .AddScoped<IExport, CollectionExport>()
        .AddScoped<IExport, AgeingExport>();
}
