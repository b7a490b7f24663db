using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PropertyHub.Archives.Finding;
using PropertyHub.Archives.Parking;
using PropertyHub.Archives.People;
using PropertyHub.Archives.Units;
using PropertyHub.Archives.Zones;
using PropertyHub.Platform.Data;

namespace PropertyHub.Archives.Data;

internal sealed class ArchivesDb(DbContextOptions<ArchivesDb> options) : ModuleDb(options)
{
    public override string Schema => "archives";

    public DbSet<Unit> Units => Set<Unit>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<IdentityKey> IdentityKeys => Set<IdentityKey>();
    public DbSet<ParkingSpace> ParkingSpaces => Set<ParkingSpace>();
    public DbSet<ParkingLease> ParkingLeases => Set<ParkingLease>();
    public DbSet<Zone> Zones => Set<Zone>();
    public DbSet<ZoneBuilding> ZoneBuildings => Set<ZoneBuilding>();
    public DbSet<ZoneSteward> ZoneStewards => Set<ZoneSteward>();
    public DbSet<HouseholdWords> HouseholdWords => Set<HouseholdWords>();

    protected override void Build(ModelBuilder model)
    {
        model.Entity<Unit>(BuildUnit);
        model.Entity<Person>(BuildPerson);
        model.Entity<IdentityKey>(key => key.ToTable("IdentityKeys").Property(k => k.Id).ValueGeneratedNever());
        BuildParking(model);
        BuildZones(model);
        model.Entity<HouseholdWords>(words =>
        {
            words.ToTable("HouseholdWords").HasKey(w => w.UnitId);
            words.Property(w => w.UnitId).ValueGeneratedNever();
            Ordinal(words.Property(w => w.Words)).HasMaxLength(Finding.HouseholdWords.Longest);
            Ordinal(words.Property(w => w.Room)).HasMaxLength(60);
            words.HasIndex(w => w.Room);
        });
    }

    void BuildUnit(EntityTypeBuilder<Unit> unit)
    {
        unit.ToTable("Units").Property(u => u.Id).ValueGeneratedNever();
        Ordinal(unit.Property(u => u.Code)).HasMaxLength(60);
        Ordinal(unit.Property(u => u.Building)).HasMaxLength(30);
        unit.Property(u => u.Entrance).HasMaxLength(30);
        unit.Property(u => u.Room).HasMaxLength(30);
        Ordinal(unit.Property(u => u.SortKey)).HasMaxLength(120);
        unit.HasIndex(u => u.Code).IsUnique();
        unit.HasIndex(u => u.SortKey);
        unit.HasIndex(u => u.Building);
    }

    static void BuildPerson(EntityTypeBuilder<Person> person)
    {
        person.ToTable("People").Property(p => p.Id).ValueGeneratedNever();
        person.Property(p => p.Name).HasMaxLength(100);
        person.Property(p => p.Phone).HasMaxLength(60);
        person.Property(p => p.IdKind).HasMaxLength(30);
        person.Property(p => p.IdNumberSealed).HasMaxLength(400);
        person.Property(p => p.IdNumberHash).HasMaxLength(44);
        person.Property(p => p.IdNumberMasked).HasMaxLength(60);
        person.Property(p => p.EmergencyContact).HasMaxLength(100);
        person.Property(p => p.EmergencyPhone).HasMaxLength(60);
        person.Property(p => p.Plate).HasMaxLength(100);
        person.HasOne<Unit>().WithMany().HasForeignKey(p => p.UnitId).OnDelete(DeleteBehavior.Restrict);
        person.HasIndex(p => p.UnitId);
        person.HasIndex(p => p.Phone).HasFilter("[Phone] IS NOT NULL");
        person.HasIndex(p => p.IdNumberHash).HasFilter("[IdNumberHash] IS NOT NULL");
    }

    void BuildParking(ModelBuilder model)
    {
        model.Entity<ParkingSpace>(space =>
        {
            space.ToTable("ParkingSpaces").Property(s => s.Id).ValueGeneratedNever();
            Ordinal(space.Property(s => s.Code)).HasMaxLength(60);
            space.HasIndex(s => s.Code).IsUnique();
        });
        model.Entity<ParkingLease>(lease =>
        {
            lease.ToTable("ParkingLeases").Property(l => l.Id).ValueGeneratedNever();
            lease.HasOne<ParkingSpace>().WithMany().HasForeignKey(l => l.SpaceId).OnDelete(DeleteBehavior.Restrict);
            lease.HasOne<Unit>().WithMany().HasForeignKey(l => l.UnitId).OnDelete(DeleteBehavior.Restrict);
            lease.HasIndex(l => new { l.SpaceId, l.From });
            lease.HasIndex(l => l.UnitId);
        });
    }

    void BuildZones(ModelBuilder model)
    {
        model.Entity<Zone>(zone =>
        {
            zone.ToTable("Zones").Property(z => z.Id).ValueGeneratedNever();
            Ordinal(zone.Property(z => z.Code)).HasMaxLength(30);
            zone.HasIndex(z => z.Code).IsUnique();
        });
        model.Entity<ZoneBuilding>(building =>
        {
            building.ToTable("ZoneBuildings").Property(b => b.Id).ValueGeneratedNever();
            Ordinal(building.Property(b => b.Building)).HasMaxLength(30);
            building.HasOne<Zone>().WithMany().HasForeignKey(b => b.ZoneId).OnDelete(DeleteBehavior.Restrict);
            building.HasIndex(b => new { b.Building, b.From }).IsUnique();
        });
        model.Entity<ZoneSteward>(steward =>
        {
            steward.ToTable("ZoneStewards").Property(s => s.Id).ValueGeneratedNever();
            Ordinal(steward.Property(s => s.StaffNo)).HasMaxLength(30);
            steward.HasOne<Zone>().WithMany().HasForeignKey(s => s.ZoneId).OnDelete(DeleteBehavior.Restrict);
            steward.HasIndex(s => new { s.ZoneId, s.From }).IsUnique();
        });
    }

    /// <summary>Compared and ordered code point by code point on both providers; SQLite does so by itself.</summary>
    PropertyBuilder<string> Ordinal(PropertyBuilder<string> property) =>
        Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal) ? property : property.UseCollation("Latin1_General_100_BIN2");
}
