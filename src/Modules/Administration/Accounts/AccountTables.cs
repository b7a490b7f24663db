using Microsoft.EntityFrameworkCore;

namespace PropertyHub.Administration.Accounts;

static class AccountTables
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<Account>(entity =>
        {
            entity.ToTable("Accounts");
            entity.Property(account => account.UserName).IsRequired().HasMaxLength(60);
            entity.Property(account => account.NormalizedUserName).IsRequired().HasMaxLength(60);
            entity.Property(account => account.DisplayName).HasMaxLength(60);
            entity.Property(account => account.StaffNo).HasMaxLength(20);
            entity.HasIndex(account => account.NormalizedUserName).IsUnique();
            entity.HasIndex(account => account.StaffNo).IsUnique();
            entity.Ignore(account => account.Email).Ignore(account => account.NormalizedEmail).Ignore(account => account.EmailConfirmed)
                .Ignore(account => account.PhoneNumber).Ignore(account => account.PhoneNumberConfirmed)
                .Ignore(account => account.TwoFactorEnabled).Ignore(account => account.ConcurrencyStamp);
            entity.HasMany(account => account.Roles).WithOne().HasForeignKey(held => held.AccountId);
        });
        model.Entity<AccountRole>(entity =>
        {
            entity.ToTable("AccountRoles").HasKey(held => new { held.AccountId, held.RoleId });
            entity.HasOne(held => held.Role).WithMany().HasForeignKey(held => held.RoleId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<OneTimeLink>(entity =>
        {
            entity.ToTable("OneTimeLinks");
            entity.Property(link => link.TokenHash).HasMaxLength(64);
            entity.HasIndex(link => link.TokenHash).IsUnique();
            entity.HasOne(link => link.Account).WithMany().HasForeignKey(link => link.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
