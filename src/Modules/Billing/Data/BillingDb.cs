using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.BillRuns;
using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.Charges;
using PropertyHub.Billing.Meters;
using PropertyHub.Billing.Pools;
using PropertyHub.Billing.Receipts;
using PropertyHub.Billing.Reversals;
using PropertyHub.Billing.Tariffs;
using PropertyHub.Platform.Data;

namespace PropertyHub.Billing.Data;

internal sealed class BillingDb(DbContextOptions<BillingDb> options) : ModuleDb(options)
{
    public const string SchemaName = "billing";

    public override string Schema => SchemaName;

    public DbSet<ChargeItem> Items => Set<ChargeItem>();
    public DbSet<Tariff> Tariffs => Set<Tariff>();
    public DbSet<Meter> Meters => Set<Meter>();
    public DbSet<MeterReading> Readings => Set<MeterReading>();
    public DbSet<Pool> Pools => Set<Pool>();
    public DbSet<BillRun> Runs => Set<BillRun>();
    public DbSet<Charge> Charges => Set<Charge>();
    public DbSet<PostedSource> Sources => Set<PostedSource>();
    public DbSet<ChargeAllocation> Allocations => Set<ChargeAllocation>();
    public DbSet<Payment> Payments => Set<Payment>();
    public DbSet<PaymentLine> PaymentLines => Set<PaymentLine>();
    public DbSet<UnitAccount> Accounts => Set<UnitAccount>();
    public DbSet<PrepaymentEntry> Prepayments => Set<PrepaymentEntry>();
    public DbSet<ReceiptBook> Books => Set<ReceiptBook>();
    public DbSet<VoidNumber> VoidNumbers => Set<VoidNumber>();
    public DbSet<ReversalRequest> ReversalRequests => Set<ReversalRequest>();

    protected override void Build(ModelBuilder model)
    {
        TariffTables.Build(model);
        MeterTables.Build(model);
        ChargeTables.Build(model);
        PaymentTables.Build(model);
    }
}
