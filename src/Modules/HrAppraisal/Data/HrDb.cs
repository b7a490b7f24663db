using Microsoft.EntityFrameworkCore;
using PropertyHub.HrAppraisal.Appraisals;
using PropertyHub.HrAppraisal.Forms;
using PropertyHub.HrAppraisal.Occurrences;
using PropertyHub.HrAppraisal.Staff;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Files;

namespace PropertyHub.HrAppraisal.Data;

internal sealed class HrDb(DbContextOptions<HrDb> options) : ModuleDb(options)
{
    const int Unlimited = -1;
    const int LongText = 500;
    const int StaffNoLength = 50;

    public override string Schema => "hr";

    public DbSet<StaffMember> Staff => Set<StaffMember>();
    public DbSet<Occurrence> Occurrences => Set<Occurrence>();
    public DbSet<AppraisalMonth> Months => Set<AppraisalMonth>();
    public DbSet<Appraisal> Appraisals => Set<Appraisal>();
    public DbSet<FormVersion> FormVersions => Set<FormVersion>();
    public DbSet<OccurrenceFile> OccurrenceFiles => Set<OccurrenceFile>();
    public DbSet<StoredFile> Files => Set<StoredFile>();

    protected override void Build(ModelBuilder model)
    {
        model.Entity<StaffMember>(entity =>
        {
            entity.ToTable("Staff").HasKey(member => member.No);
            entity.Property(member => member.No).HasMaxLength(StaffNoLength);
            entity.Property(member => member.DirectSuperiorNo).HasMaxLength(StaffNoLength);
            entity.Property(member => member.IndirectSuperiorNo).HasMaxLength(StaffNoLength);
        });
        model.Entity<Occurrence>(entity =>
        {
            entity.ToTable("Occurrences");
            entity.Property(occurrence => occurrence.StaffNo).HasMaxLength(StaffNoLength);
            entity.Property(occurrence => occurrence.Description).HasMaxLength(LongText);
            entity.Property(occurrence => occurrence.Evidence).HasMaxLength(LongText);
            entity.Property(occurrence => occurrence.DecisionReason).HasMaxLength(LongText);
            entity.Property(occurrence => occurrence.Standard).HasMaxLength(1);
            entity.HasIndex(occurrence => new { occurrence.Month, occurrence.StaffNo });
        });
        model.AddFiles();
        model.Entity<OccurrenceFile>(entity =>
        {
            entity.ToTable("OccurrenceFiles").HasKey(link => new { link.OccurrenceId, link.FileId });
            entity.HasOne<Occurrence>().WithMany(occurrence => occurrence.Files).HasForeignKey(link => link.OccurrenceId);
            entity.HasOne<StoredFile>().WithMany().HasForeignKey(link => link.FileId);
        });
        model.Entity<FormVersion>(entity =>
        {
            entity.ToTable("FormVersions").Ignore(version => version.Form).Ignore(version => version.IsDraft);
            entity.Property(version => version.Code).HasMaxLength(StaffNoLength);
            entity.Property(version => version.Content).HasMaxLength(Unlimited);
            entity.Property(version => version.Reason).HasMaxLength(LongText);
            entity.HasIndex(version => new { version.Code, version.Number }).IsUnique();
        });
        model.Entity<AppraisalMonth>(entity =>
        {
            entity.ToTable("Months").HasKey(month => month.Month);
            entity.Property(month => month.Month).ValueGeneratedNever();
            entity.Property(month => month.CloseReason).HasMaxLength(LongText);
            entity.Property(month => month.ReopenReason).HasMaxLength(LongText);
        });
        model.Entity<Appraisal>(entity =>
        {
            entity.ToTable("Appraisals");
            entity.Property(appraisal => appraisal.StaffNo).HasMaxLength(StaffNoLength);
            entity.HasIndex(appraisal => new { appraisal.Month, appraisal.StaffNo }).IsUnique();
            entity.Ignore(appraisal => appraisal.InOrder).Ignore(appraisal => appraisal.Next).Ignore(appraisal => appraisal.Rate);
            entity.Property(appraisal => appraisal.ApprovalReason).HasMaxLength(LongText);
            entity.Property(appraisal => appraisal.SentBackReason).HasMaxLength(LongText);
            entity.Ignore(appraisal => appraisal.CurrentAppeal).Ignore(appraisal => appraisal.IsNews);
            entity.HasMany(appraisal => appraisal.Scorers).WithOne().HasForeignKey(scorer => scorer.AppraisalId);
            entity.HasMany(appraisal => appraisal.Appeals).WithOne().HasForeignKey(appeal => appeal.AppraisalId);
        });
        model.Entity<Appeal>(entity =>
        {
            entity.ToTable("Appeals").Ignore(appeal => appeal.IsOpen);
            entity.Property(appeal => appeal.Words).HasMaxLength(LongText);
            entity.Property(appeal => appeal.Answer).HasMaxLength(LongText);
        });
        model.Entity<ScorerColumn>(entity =>
        {
            entity.ToTable("Scorers").HasKey(scorer => new { scorer.AppraisalId, scorer.Role });
            entity.Property(scorer => scorer.StaffNo).HasMaxLength(StaffNoLength);
            entity.Property(scorer => scorer.SetBackBecause).HasMaxLength(LongText);
            entity.HasMany(scorer => scorer.Scores).WithOne().HasForeignKey(score => new { score.AppraisalId, score.Role });
        });
        model.Entity<ColumnScore>(entity =>
        {
            entity.ToTable("Scores").HasKey(score => new { score.AppraisalId, score.Role, score.Item });
            entity.Property(score => score.Item).ValueGeneratedNever();
            entity.Property(score => score.Reason).HasMaxLength(LongText);
        });
    }
}
