using Microsoft.EntityFrameworkCore;
using PropertyHub.Platform.Audit;
using PropertyHub.Platform.Events;

namespace PropertyHub.Platform.Data;

static class PlatformTables
{
    const int Unlimited = -1;

    public static void Build(ModelBuilder model)
    {
        model.Entity<Sequence>(entity =>
        {
            entity.ToTable("Sequences").HasKey(sequence => sequence.Name);
            entity.Property(sequence => sequence.Name).HasMaxLength(60);
        });
        model.Entity<OperationResult>(entity =>
        {
            entity.ToTable("OperationResults").HasKey(result => result.CommandId);
            entity.Property(result => result.CommandId).ValueGeneratedNever();
            entity.Property(result => result.Result).HasMaxLength(Unlimited);
        });
        model.Entity<AuditEntry>(entity =>
        {
            entity.ToTable("AuditTrail").HasKey(entry => entry.Id);
            entity.Property(entry => entry.Details).HasMaxLength(Unlimited);
            entity.HasIndex(entry => new { entry.Record, entry.RecordKey });
            entity.HasIndex(entry => entry.At);
        });
        model.Entity<OutboxMessage>(entity =>
        {
            entity.ToTable("Outbox").HasKey(message => message.Id);
            entity.Property(message => message.Body).HasMaxLength(Unlimited);
            entity.Property(message => message.Error).HasMaxLength(2000);
            entity.HasIndex(message => message.EventId).IsUnique();
            entity.HasIndex(message => message.DeliveredAt);
        });
        model.Entity<InboxEntry>(entity =>
        {
            entity.ToTable("Inbox").HasKey(entry => new { entry.EventId, entry.Handler });
            entity.Property(entry => entry.Handler).HasMaxLength(100);
        });
        model.Entity<DeliveryLease>(entity =>
        {
            entity.ToTable("DeliveryLeases").HasKey(lease => lease.Name);
            entity.Property(lease => lease.Name).HasMaxLength(60);
        });
    }
}
