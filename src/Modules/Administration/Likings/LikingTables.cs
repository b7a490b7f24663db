using Microsoft.EntityFrameworkCore;
using PropertyHub.Platform.Lists;

namespace PropertyHub.Administration.Likings;

static class LikingTables
{
    public const int LongestSignInName = 60;

    public static void Build(ModelBuilder model)
    {
        model.Entity<Liking>(entity =>
        {
            entity.ToTable("Likings").HasKey(liking => new { liking.Person, liking.Name });
            entity.Property(liking => liking.Person).HasMaxLength(LongestSignInName);
            entity.Property(liking => liking.Name).HasMaxLength(Liking.LongestName);
            entity.Property(liking => liking.Value).HasMaxLength(Liking.LongestValue);
        });
        model.Entity<SavedFilter>(entity =>
        {
            entity.ToTable("SavedFilters");
            entity.Property(filter => filter.Person).HasMaxLength(LongestSignInName);
            entity.Property(filter => filter.Page).HasMaxLength(SavedFilter.LongestPage);
            entity.Property(filter => filter.Name).HasMaxLength(KeptFilter.LongestName);
            entity.Property(filter => filter.Query).HasMaxLength(SavedFilter.LongestQuery);
            entity.HasIndex(filter => new { filter.Person, filter.Page, filter.Name }).IsUnique();
        });
    }
}
