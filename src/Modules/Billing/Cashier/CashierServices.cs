using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Archives;
using PropertyHub.Platform.Imports;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.Cashier;

internal static class CashierServices
{
    public static IServiceCollection AddCashier(this IServiceCollection services) =>
        services.AddScoped<TakePayment>().AddScoped<AccountReader>().AddScoped<UnitBooksReader>().AddSingleton<IUnitSection, UnitAccountSection>().AddScoped<IImport, ImportPayments>()
            .AddScoped<IInvariant, PaymentsBalance>().AddScoped<IInvariant, ChargesBalance>().AddScoped<IInvariant, AccountsBalance>();
}
