using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Cashier;
using PropertyHub.Kernel;
using PropertyHub.Platform.Imports;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests.Cashier;

public sealed class ImportPaymentsTests
{
    static readonly string[] Headers = ["房屋编码", "付款日期", "金额", "方式", "凭证号", "付款人"];

    [Fact]
    public async Task Payments_are_posted_by_date_then_row_and_receipts_rise_in_that_order()
    {
        await using var host = await HouseholdAsync();

        var report = await ImportAsync(host, ["1-1-101", "2026-11-03", 300m, "微信", "V2", ""], ["1-1-101", "2026-11-02", 200m, "现金", "V1", "王芳"]);

        report.Counts.ShouldBe(new ImportCounts(2, 2, 0, 0));
        var payments = await host.QueryAsync(db => db.Payments.Include(payment => payment.Lines).OrderBy(payment => payment.ReceiptNo).ToListAsync());
        payments.Select(payment => payment.VoucherNo).ShouldBe(["V1", "V2"]);
        payments.Select(payment => payment.Payer).ShouldBe(["王芳", "陈建国"]);
        payments.Select(payment => payment.Settled.Yuan).ShouldBe([200m, 240m]);
        payments[1].Prepaid.Yuan.ShouldBe(60m);
        (await host.QueryAsync(db => db.Charges.OrderBy(charge => charge.Number).Select(charge => charge.Paid.Fen).ToListAsync())).ShouldBe([220_00L, 220_00L]);
        (await host.QueryAsync(db => db.Accounts.SingleAsync())).Prepaid.Yuan.ShouldBe(60m);
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing()
    {
        await using var host = await HouseholdAsync();
        object[] row = ["1-1-101", "2026-11-02", 200m, "现金", "V1", ""];
        await ImportAsync(host, row);

        (await ImportAsync(host, row)).Counts.ShouldBe(new ImportCounts(1, 0, 0, 1));
        (await host.QueryAsync(db => db.Payments.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task One_bad_row_leaves_all_out_and_says_where()
    {
        await using var host = await HouseholdAsync();
        await ImportAsync(host, ["1-1-101", "2026-11-02", 200m, "现金", "V1", ""]);

        var report = await ImportAsync(host,
            ["1-1-101", "2026-11-02", 201m, "现金", "V1", ""], ["9-9-999", "2026-11-02", 1m, "现金", "V3", ""],
            ["1-1-101", "2026-11-02", 1m, "支票", "V4", ""], ["1-1-101", "2026-11-02", 1m, "现金", "V5", ""], ["1-1-101", "2026-11-02", 2m, "现金", "V5", ""]);

        report.Errors.All.OrderBy(error => error.Row).Select(error => (error.Row, error.Column)).ShouldBe([(2, "金额"), (3, "房屋编码"), (4, "方式"), (6, "凭证号")]);
        (await host.QueryAsync(db => db.Payments.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_dry_run_counts_and_changes_nothing()
    {
        await using var host = await HouseholdAsync();

        var report = await ImportAsync(host, dryRun: true, ["1-1-101", "2026-11-02", 200m, "现金", "V1", ""]);

        report.Counts.Added.ShouldBe(1);
        (await host.QueryAsync(db => db.Payments.CountAsync())).ShouldBe(0);
        (await host.QueryAsync(db => db.Books.CountAsync())).ShouldBe(0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(100)]
    public async Task In_whatever_parts_a_file_is_taken_its_figures_are_the_same(int partRows)
    {
        await using var host = await HouseholdAsync();

        var report = await ImportAsync(host, partRows,
            ["1-1-101", "2026-11-03", 300m, "微信", "V3", ""], ["1-1-101", "2026-11-02", 50m, "现金", "V2", "王芳"], ["1-1-101", "2026-11-03", 20m, "现金", "V4", ""],
            ["1-1-101", "2026-11-01", 200m, "转账", "V1", "李娜"], ["1-1-101", "2027-01-01", 10m, "现金", "V5", ""]);

        report.Counts.ShouldBe(new ImportCounts(5, 5, 0, 0));
        report.Warnings.ShouldHaveSingleItem();
        var payments = await host.QueryAsync(db => db.Payments.OrderBy(payment => payment.Id).ToListAsync());
        payments.Select(payment => (payment.VoucherNo, payment.Payer, payment.Settled.Yuan, payment.Prepaid.Yuan))
            .ShouldBe([("V1", "李娜", 200m, 0m), ("V2", "王芳", 50m, 0m), ("V3", "陈建国", 190m, 110m), ("V4", "陈建国", 0m, 20m), ("V5", "陈建国", 0m, 10m)]);
        payments.Select(payment => payment.ReceiptNo).ShouldBe(["I00000001", "I00000002", "I00000003", "I00000004", "I00000005"]);
        (await host.QueryAsync(db => db.Charges.OrderBy(charge => charge.Number).Select(charge => charge.Paid.Fen).ToListAsync())).ShouldBe([220_00L, 220_00L]);
        (await host.QueryAsync(db => db.Accounts.SingleAsync())).Prepaid.Yuan.ShouldBe(140m);
        (await host.QueryAsync(db => db.Allocations.OrderBy(allocation => allocation.Id).Select(allocation => allocation.Principal.Fen).ToListAsync())).ShouldBe([200_00L, 20_00L, 30_00L, 190_00L]);
        (await host.QueryAsync(db => db.Outbox.CountAsync())).ShouldBe(1);
        (await host.QueryAsync(db => db.AuditTrail.CountAsync())).ShouldBe(1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Bad_rows_of_all_parts_are_told_and_a_voucher_twice_with_its_earlier_row(int partRows)
    {
        await using var host = await HouseholdAsync();

        var report = await ImportAsync(host, partRows,
            ["9-9-999", "2026-11-02", 1m, "现金", "V1", ""], ["1-1-101", "2026-11-02", 1m, "现金", "V2", ""], ["1-1-101", "2026-11-02", 1m, "现金", "V3", ""],
            ["1-1-101", "2026-11-02", 1m, "支票", "V4", ""], ["1-1-101", "2026-11-02", 1m, "现金", "V1", ""], ["9-9-998", "2026-11-02", 1m, "现金", "V5", ""]);

        report.Errors.All.Select(error => (error.Row, error.Column)).ShouldBe([(2, "房屋编码"), (5, "方式"), (6, "凭证号"), (7, "房屋编码")]);
        report.Errors.All[2].Reason.ToString().ShouldBe(CashierTexts.VoucherTwiceInFile(2).ToString());
        (await host.QueryAsync(db => db.Payments.CountAsync())).ShouldBe(0);
    }

    static async Task<ModuleHost> HouseholdAsync()
    {
        var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-1-101"));
        await host.AddChargesAsync(BillingHost.Charge(1, 1, "1-1-101", "2026-09", 220), BillingHost.Charge(2, 1, "1-1-101", "2026-10", 220));
        return host;
    }

    static Task<ImportReport> ImportAsync(ModuleHost host, params object[][] rows) => ImportAsync(host, false, rows);

    static Task<ImportReport> ImportAsync(ModuleHost host, bool dryRun, params object[][] rows) => ImportAsync(host, rows, new(Guid.NewGuid(), Stream.Null, "payments.xlsx", dryRun));

    static Task<ImportReport> ImportAsync(ModuleHost host, int partRows, params object[][] rows) =>
        ImportAsync(host, rows, new(Guid.NewGuid(), Stream.Null, "payments.xlsx", DryRun: false) { PartRows = partRows });

    static async Task<ImportReport> ImportAsync(ModuleHost host, object[][] rows, ImportRequest request)
    {
        await using var file = Workbooks.Stream(Headers, rows);
        var outcome = await host.Get<IImport>().RunAsync(request with { File = file }, null, TestContext.Current.CancellationToken);
        return outcome.Value;
    }
}
