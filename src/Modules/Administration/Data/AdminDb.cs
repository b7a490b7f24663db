using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using PropertyHub.Administration.Accounts;
using PropertyHub.Administration.Calendar;
using PropertyHub.Administration.Drafts;
using PropertyHub.Administration.Likings;
using PropertyHub.Administration.Roles;
using PropertyHub.Administration.Settings;
using PropertyHub.Platform.Data;

namespace PropertyHub.Administration.Data;

/// <summary>Accounts, roles, settings, holidays, how people like their lists, what they are typing, and the keys that protect cookies, shared by all hosts of the estate.</summary>
internal sealed class AdminDb(DbContextOptions<AdminDb> options) : ModuleDb(options), IDataProtectionKeyContext
{
    public const string SchemaName = "admin";

    public override string Schema => SchemaName;

    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<OneTimeLink> OneTimeLinks => Set<OneTimeLink>();
    public DbSet<Role> Roles => Set<Role>();
    public DbSet<KnownRight> KnownRights => Set<KnownRight>();
    public DbSet<SettingValue> SettingValues => Set<SettingValue>();
    public DbSet<Holiday> Holidays => Set<Holiday>();
    public DbSet<Liking> Likings => Set<Liking>();
    public DbSet<SavedFilter> SavedFilters => Set<SavedFilter>();
    public DbSet<Draft> Drafts => Set<Draft>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void Build(ModelBuilder model)
    {
        AccountTables.Build(model);
        RoleTables.Build(model);
        LikingTables.Build(model);
        DraftTables.Build(model);
        model.Entity<SettingValue>(entity =>
        {
            entity.ToTable("SettingValues");
            entity.Property(value => value.Key).HasMaxLength(100);
            entity.HasIndex(value => new { value.Key, value.EffectiveFrom }).IsUnique();
        });
        model.Entity<Holiday>(entity =>
        {
            entity.ToTable("Holidays").HasKey(holiday => holiday.Date);
            entity.Property(holiday => holiday.Name).HasMaxLength(60);
        });
        model.Entity<DataProtectionKey>(entity =>
        {
            entity.ToTable("DataProtectionKeys");
            entity.Property(key => key.Xml).HasMaxLength(-1);
        });
    }
}
