using Microsoft.Extensions.DependencyInjection;
using PropertyHub.HrAppraisal.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Files;
using PropertyHub.Platform.Operations;

namespace PropertyHub.HrAppraisal.Occurrences.AttachFiles;

internal static class OccurrenceFiles
{
    /// <summary>Files per occurrence.</summary>
    public const int Most = 9;

    public static IServiceCollection AddOccurrenceFiles(this IServiceCollection services) =>
        services.AddScoped<AttachFiles>().AddScoped<DetachFile>().AddScoped<IFileSource, EvidenceFiles>().AddScoped<IInvariant, EvidenceFilesAreWhole>();

    /// <summary>All of the files, or why one of them cannot be kept.</summary>
    /// <param name="present">How many the occurrence has.</param>
    public static Outcome<IReadOnlyList<StoredFile>> Look(IReadOnlyList<NewFile> files, int present, Actor by, DateTime now)
    {
        if (files.Count == 0)
            return new Refusal(Texts.NoFileChosen);
        if (present + files.Count > Most)
            return new Refusal(Texts.TooManyFiles(Most, present));
        var looked = files.Select(file => StoredFile.Of(file, by, now)).ToList();
        var refused = looked.Where(file => !file.Succeeded).Select(file => file.Refusal!).ToList();
        if (refused.Count > 0)
            return refused.Count == 1 ? refused[0] : new Refusal(Texts.FilesRefused(refused.Count)) { Details = [.. refused.Select(refusal => refusal.Text)] };
        return looked.ConvertAll(file => file.Value);
    }

    public static void Attach(this HrDb db, Occurrence occurrence, IReadOnlyList<StoredFile> files)
    {
        db.Files.AddRange(files);
        occurrence.Files.AddRange(files.Select(file => new OccurrenceFile { FileId = file.Id }));
    }
}
