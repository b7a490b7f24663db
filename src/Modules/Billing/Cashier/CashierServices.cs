using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Archives;
using PropertyHub.Platform.Exports;
using PropertyHub.Platform.Imports;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.Cashier;

internal static class CashierServices
{
    public static IServiceCollection AddCashier(this IServiceCollection services) =>
        services.AddScoped<TakePayment>().AddScoped<TakeJointPayment>().AddScoped<UsePrepayment>().AddScoped<AccountReader>().AddScoped<UnitBooksReader>().AddSingleton<IUnitSection, UnitAccountSection>().AddScoped<IImport, ImportPayments>().AddScoped<IExport, PaymentsExport>()
            .AddScoped<IInvariant, PaymentsBalance>().AddScoped<IInvariant, ChargesBalance>().AddScoped<IInvariant, AccountsBalance>();
}
