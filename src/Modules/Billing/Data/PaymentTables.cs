using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.Receipts;
using PropertyHub.Billing.Reversals;

namespace PropertyHub.Billing.Data;

static class PaymentTables
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<Payment>(payment =>
        {
            payment.ToTable("Payments");
            payment.Property(x => x.ReceiptNo).HasMaxLength(40);
            payment.Property(x => x.UnitCode).HasMaxLength(60);
            payment.Property(x => x.VoucherNo).HasMaxLength(60);
            payment.HasMany(x => x.Lines).WithOne().HasForeignKey(x => x.PaymentId).OnDelete(DeleteBehavior.Cascade);
            payment.HasIndex(x => x.ReceiptNo).IsUnique().HasFilter("[ReversalOf] IS NULL");
            payment.HasIndex(x => x.VoucherNo).IsUnique().HasFilter("[ReversalOf] IS NULL AND [VoucherNo] IS NOT NULL");
            // a migration has laid the amounts into it: a day's sums are read off the index alone
            payment.HasIndex(x => x.Date);
            payment.HasIndex(x => x.Cashier);
            payment.HasIndex(x => x.JointId).HasFilter("[JointId] IS NOT NULL");
            payment.HasIndex(x => x.UnitId);
            payment.HasIndex(x => x.ReversalOf).HasFilter("[ReversalOf] IS NOT NULL");
        });
        model.Entity<PaymentLine>().ToTable("PaymentLines").HasKey(x => new { x.PaymentId, x.Position });
        model.Entity<UnitAccount>(account =>
        {
            account.ToTable("Accounts").HasKey(x => x.UnitId);
            account.Property(x => x.UnitId).ValueGeneratedNever();
            account.Property(x => x.UnitCode).HasMaxLength(60);
        });
        model.Entity<PrepaymentEntry>().ToTable("Prepayments").HasIndex(x => x.UnitId);
        model.Entity<ReceiptBook>(book =>
        {
            book.ToTable("Books").Ignore(x => x.Range).Ignore(x => x.IsInStock);
            book.Property(x => x.Prefix).HasMaxLength(20);
            book.HasIndex(x => x.Holder);
        });
        model.Entity<VoidNumber>().ToTable("VoidNumbers").HasKey(x => new { x.BookId, x.Number });
        model.Entity<ReversalRequest>(request =>
        {
            request.ToTable("ReversalRequests").Ignore(x => x.IsWaiver).HasIndex(x => x.State);
            request.Property(x => x.UnitCode).HasMaxLength(60);
        });
    }
}
