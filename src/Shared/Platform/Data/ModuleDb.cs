using Microsoft.EntityFrameworkCore;
using PropertyHub.Kernel;
using PropertyHub.Platform.Audit;
using PropertyHub.Platform.Events;

namespace PropertyHub.Platform.Data;

/// <summary>
/// One module's tables. Each module owns a schema: <c>billing.Charges</c> on SQL Server, <c>billing_Charges</c> on SQLite.
/// Outbox, inbox, audit trail, sequences and operation results are mapped here for all.
/// </summary>
public abstract class ModuleDb(DbContextOptions options) : DbContext(options)
{
    public abstract string Schema { get; }

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();
    public DbSet<InboxEntry> Inbox => Set<InboxEntry>();
    public DbSet<AuditEntry> AuditTrail => Set<AuditEntry>();
    public DbSet<OperationResult> OperationResults => Set<OperationResult>();

    internal List<AuditChange> Changes { get; } = [];

    /// <summary>False where a run or an import audits itself once instead of row by row.</summary>
    internal bool AuditsRows { get; set; } = true;

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        TextLimits.Check(ChangeTracker);
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            var changes = AuditChanges.Collect(ChangeTracker, withDetails: AuditsRows);
            if (AuditsRows)
                Changes.AddRange(changes);
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    /// <summary>Gives the context back to its pool, with nothing left for whoever gets it next.</summary>
    public override void Dispose()
    {
        Forget();
        base.Dispose();
    }

    public override ValueTask DisposeAsync()
    {
        Forget();
        return base.DisposeAsync();
    }

    protected abstract void Build(ModelBuilder model);

    void Forget()
    {
        Changes.Clear();
        AuditsRows = true;
    }

    protected sealed override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.ComplexProperties<Money>();
        conventions.Properties<Period>().HaveConversion<PeriodConverter>();
        conventions.Properties<DateTime>().HaveConversion<UtcConverter>().HavePrecision(3);
        conventions.Properties<decimal>().HavePrecision(20, 6);
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(20);
        conventions.Properties<string>().HaveMaxLength(200);
    }

    protected sealed override void OnModelCreating(ModelBuilder model)
    {
        PlatformTables.Build(model);
        Build(model);
        SchemaConventions.Apply(model, Schema, Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal));
    }
}
