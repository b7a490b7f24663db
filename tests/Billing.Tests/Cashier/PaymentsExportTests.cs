using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives;
using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Tests.Reversals;
using PropertyHub.Kernel;
using PropertyHub.Platform.Exports;
using PropertyHub.Platform.Imports;
using PropertyHub.Platform.Operations;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests.Cashier;

public sealed class PaymentsExportTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Payments_of_several_methods_and_without_a_voucher_come_back_as_known()
    {
        await using var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-1-101"));
        host.ActAs("zhou", BillingRights.TakePayment);
        await TakeAsync(host, "V/1", new TenderLine(PaymentMethod.WeChat, Money.FromYuan(30)));
        await TakeAsync(host, null, new TenderLine(PaymentMethod.WeChat, Money.FromYuan(20)), new TenderLine(PaymentMethod.Cash, Money.FromYuan(5)));
        var reversed = await host.PayAsync(99);
        await host.ReverseAsync(paymentId: reversed.PaymentId);

        using var file = new MemoryStream();
        await new PaymentsExport(host.Get<IDbContextFactory<BillingDb>>()).Prepare(new ExportArguments()).Value(file, Ct);

        Workbooks.Read(file.ToArray()).Skip(1).Select(row => (row[2], row[3], row[4])).ShouldBe([("30", "微信", "V/1"), ("5", "现金", "S01-000002/1"), ("20", "微信", "S01-000002/2")]);
        host.ActAs(Actor.System);
        file.Position = 0;
        var report = (await new ImportPayments(host.Get<OperationServices<BillingDb>>(), host.Get<IEstate>())
            .RunAsync(new ImportRequest(Guid.NewGuid(), file, "payments.xlsx", false), null, Ct)).Value;
        report.Counts.ShouldBe(new ImportCounts(3, 0, 0, 3));
    }

    static async Task TakeAsync(ModuleHost host, string? voucher, params TenderLine[] lines)
    {
        var day = host.Get<EstateClock>().Today;
        (await host.Get<TakePayment>().RunAsync(new(Guid.NewGuid(), "1-1-101", day, null, Money.Sum(lines.Select(line => line.Amount)), lines, VoucherNo: voucher), Ct)).Succeeded.ShouldBeTrue();
    }
}
