using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.BillRuns;
using PropertyHub.Billing.Charges;

namespace PropertyHub.Billing.Data;

static class ChargeTables
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<BillRun>().ToTable("Runs").HasIndex(x => x.Period);
        model.Entity<Charge>(charge =>
        {
            charge.ToTable("Charges").HasKey(x => x.Number);
            charge.Property(x => x.Number).ValueGeneratedNever();
            charge.Property(x => x.UnitCode).HasMaxLength(60);
            charge.Property(x => x.ItemCode).HasMaxLength(20);
            charge.Property(x => x.Explanation).HasMaxLength(-1);
            charge.Ignore(x => x.Open).Ignore(x => x.State).Ignore(x => x.IsReversed);
            charge.HasIndex(x => x.UnitId);
            charge.HasIndex(x => new { x.Period, x.ItemCode });
            // its migration lays the amounts into it: a month's sums are read off the index alone
            charge.HasIndex(x => new { x.Period, x.Number });
        });
        model.Entity<PostedSource>(source =>
        {
            source.ToTable("Sources");
            source.Property(x => x.ItemCode).HasMaxLength(20);
            source.HasIndex(x => x.ChargeNumber);
            source.HasIndex(x => x.SourceId).HasFilter("[Kind] = 'PoolShare'");
            source.HasIndex(x => new { x.Period, x.UnitId, x.ItemCode, x.Kind, x.SourceId, x.PayerId }).IsUnique().HasFilter("[Live] = 1");
        });
        model.Entity<ChargeAllocation>(allocation =>
        {
            allocation.ToTable("Allocations");
            allocation.HasOne<Charge>().WithMany().HasForeignKey(x => x.ChargeNumber).OnDelete(DeleteBehavior.Restrict);
            allocation.HasIndex(x => x.PaymentId);
            allocation.HasIndex(x => new { x.Date, x.ChargeNumber });
            allocation.HasIndex(x => x.UsedInPayment).HasFilter("[UsedInPayment] IS NOT NULL");
        });
    }
}
