using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.Receipts;

internal static class ReceiptServices
{
    public static IServiceCollection AddReceipts(this IServiceCollection services) =>
        services.AddScoped<ReceiptReader>().AddScoped<ReceiptStories>().AddScoped<Bills.BillReader>().AddScoped<PrintReceipt>().AddScoped<BookList>().AddScoped<VoidList>().AddScoped<StockBooks>().AddScoped<IssueBook>().AddScoped<ReturnBook>().AddScoped<VoidNextNumber>().AddScoped<CloseBook>()
            .AddScoped<IInvariant, NumbersWithoutGap>();
}
