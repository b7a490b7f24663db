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

    static async Task<ModuleHost> HouseholdAsync()
    {
        var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-1-101"));
        await host.AddChargesAsync(BillingHost.Charge(1, 1, "1-1-101", "2026-09", 220), BillingHost.Charge(2, 1, "1-1-101", "2026-10", 220));
        return host;
    }

    static Task<ImportReport> ImportAsync(ModuleHost host, params object[][] rows) => ImportAsync(host, false, rows);

    static async Task<ImportReport> ImportAsync(ModuleHost host, bool dryRun, params object[][] rows)
    {
        await using var file = Workbooks.Stream(Headers, rows);
        var outcome = await host.Get<IImport>().RunAsync(new ImportRequest(Guid.NewGuid(), file, "payments.xlsx", dryRun), null, TestContext.Current.CancellationToken);
        return outcome.Value;
    }
}
