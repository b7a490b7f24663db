using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Tariffs;

namespace PropertyHub.Billing.Data;

static class TariffTables
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<ChargeItem>(item =>
        {
            item.ToTable("Items");
            item.Property(x => x.Code).HasMaxLength(20);
            item.HasIndex(x => x.Code).IsUnique();
        });
        model.Entity<Tariff>(tariff =>
        {
            tariff.ToTable("Tariffs");
            tariff.Property(x => x.ItemCode).HasMaxLength(20);
            tariff.Property(x => x.Tiers).HasMaxLength(1000);
            tariff.Property(x => x.Buildings).HasMaxLength(4000);
            tariff.Property(x => x.DueRule).HasConversion(rule => rule.ToString(), text => DueRule.Parse(text)).HasMaxLength(10);
            tariff.HasIndex(x => new { x.ItemCode, x.From });
        });
    }
}
