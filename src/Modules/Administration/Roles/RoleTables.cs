using Microsoft.EntityFrameworkCore;

namespace PropertyHub.Administration.Roles;

static class RoleTables
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<Role>(entity =>
        {
            entity.ToTable("Roles").Ignore(role => role.Label);
            entity.Property(role => role.Key).HasMaxLength(30);
            entity.Property(role => role.Name).HasMaxLength(60);
            entity.HasIndex(role => role.Key).IsUnique();
            entity.HasMany(role => role.Rights).WithOne().HasForeignKey(held => held.RoleId);
        });
        model.Entity<RoleRight>(entity =>
        {
            entity.ToTable("RoleRights").HasKey(held => new { held.RoleId, held.Right });
            entity.Property(held => held.Right).HasMaxLength(60);
        });
        model.Entity<KnownRight>(entity =>
        {
            entity.ToTable("KnownRights").HasKey(right => right.Name);
            entity.Property(right => right.Name).HasMaxLength(60);
        });
    }
}
