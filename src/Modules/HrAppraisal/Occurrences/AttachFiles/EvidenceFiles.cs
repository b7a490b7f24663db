using Microsoft.EntityFrameworkCore;
using PropertyHub.HrAppraisal.Appraisals;
using PropertyHub.HrAppraisal.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Files;
using PropertyHub.Platform.Operations;

namespace PropertyHub.HrAppraisal.Occurrences.AttachFiles;

/// <summary>Hands out evidence to whoever may see forms, and to the person whose published form it is evidence of.</summary>
internal sealed class EvidenceFiles(IDbContextFactory<HrDb> factory) : IFileSource
{
    public const string ModuleName = "hr";

    public string Module => ModuleName;

    public async Task<StoredFile?> FindAsync(Guid id, Actor reader, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var owner = await (from link in db.OccurrenceFiles
                           join occurrence in db.Occurrences on link.OccurrenceId equals occurrence.Id
                           where link.FileId == id
                           select new { occurrence.StaffNo, occurrence.Month }).FirstOrDefaultAsync(ct);
        if (owner is null || !(reader.May(HrRights.View) || (reader.May(HrRights.SeeOwn) && reader.StaffNo == owner.StaffNo && await db.IsPublishedAsync(owner.Month, owner.StaffNo, ct))))
            return null;
        return await db.Files.AsNoTracking().Include(file => file.Content).SingleOrDefaultAsync(file => file.Id == id, ct);
    }
}

internal sealed class EvidenceFilesAreWhole(IDbContextFactory<HrDb> factory) : IInvariant
{
    public Text Title => FilesAreWhole.Title;

    public async Task<InvariantResult> CheckAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        return await FilesAreWhole.CheckAsync(db.Files.AsNoTracking().Include(file => file.Content).OrderBy(file => file.Id).AsAsyncEnumerable(), ct);
    }
}
