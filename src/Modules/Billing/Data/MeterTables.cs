using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Meters;
using PropertyHub.Billing.Pools;

namespace PropertyHub.Billing.Data;

static class MeterTables
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<Meter>(meter =>
        {
            meter.ToTable("Meters");
            meter.Property(x => x.Number).HasMaxLength(40);
            meter.Property(x => x.UnitCode).HasMaxLength(60);
            meter.Property(x => x.SortKey).HasMaxLength(120);
            meter.Property(x => x.ItemCode).HasMaxLength(20);
            meter.HasIndex(x => x.Number).IsUnique();
            meter.HasIndex(x => x.UnitId);
            meter.HasIndex(x => new { x.SortKey, x.Number });
        });
        model.Entity<MeterReading>(reading =>
        {
            reading.ToTable("Readings");
            reading.Ignore(x => x.Values);
            reading.HasOne(x => x.Meter).WithMany().HasForeignKey(x => x.MeterId).OnDelete(DeleteBehavior.Restrict);
            reading.HasIndex(x => new { x.MeterId, x.Period }).IsUnique();
            reading.HasIndex(x => new { x.Period, x.Billed, x.MeterId });
            reading.HasIndex(x => new { x.Period, x.MeterId }).HasFilter("[Hold] IS NOT NULL");
        });
        model.Entity<Pool>(pool =>
        {
            pool.ToTable("Pools");
            pool.Property(x => x.ItemCode).HasMaxLength(20);
            pool.Property(x => x.Buildings).HasMaxLength(400);
            pool.HasIndex(x => new { x.Period, x.ItemCode, x.Buildings }).IsUnique();
        });
    }
}
