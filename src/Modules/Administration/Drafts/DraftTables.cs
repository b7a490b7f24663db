using Microsoft.EntityFrameworkCore;
using PropertyHub.Administration.Likings;

namespace PropertyHub.Administration.Drafts;

static class DraftTables
{
    public static void Build(ModelBuilder model) =>
        model.Entity<Draft>(entity =>
        {
            entity.ToTable("Drafts").HasKey(draft => new { draft.Person, draft.Page, draft.Form });
            entity.Property(draft => draft.Person).HasMaxLength(LikingTables.LongestSignInName);
            entity.Property(draft => draft.Page).HasMaxLength(Draft.LongestPage);
            entity.Property(draft => draft.Form).HasMaxLength(Draft.FormLength);
            entity.HasIndex(draft => draft.SavedAt);
        });
}
