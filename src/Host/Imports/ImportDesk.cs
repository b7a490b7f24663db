using PropertyHub.Kernel;
using PropertyHub.Platform.Imports;
using PropertyHub.Platform.LongWork;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Host.Imports;

/// <summary>Checks and takes in uploaded workbooks as long work, with the rights of the one who uploaded.</summary>
internal sealed class ImportDesk(IEnumerable<IImport> imports, ICurrentActor actors, LongWorkRunner runner, UploadedFiles files)
{
    public async Task<IReadOnlyList<IImport>> AllowedAsync()
    {
        var actor = await actors.GetAsync();
        return [.. imports.Where(import => actor.May(import.Right))];
    }

    public async Task<UploadedFile> UploadAsync(string name, Stream content, CancellationToken ct) =>
        await files.KeepAsync((await actors.GetAsync(ct)).Name, name, content, ct);

    /// <summary>What was uploaded for that kind of import and how far it has come; null when it is not this person's, or no longer there.</summary>
    public async Task<(UploadedFile File, LongWorkStatus Status)?> FindAsync(IImport import, Guid id) =>
        files.Find(id, (await actors.GetAsync()).Name) is { } file && (runner.Find(file.Id) ?? runner.Find(file.TrialId)) is { } status && status.Link == ImportPage.AddressOf(import.Kind, file)
            ? (file, status) : null;

    public Task<LongWorkStatus> CheckAsync(IImport import, UploadedFile file) => StartAsync(file.TrialId, import, file, dryRun: true);

    public Task<LongWorkStatus> TakeInAsync(IImport import, UploadedFile file) => StartAsync(file.Id, import, file, dryRun: false);

    async Task<LongWorkStatus> StartAsync(Guid id, IImport import, UploadedFile file, bool dryRun)
    {
        var (kind, actor) = (import.Kind, await actors.GetAsync());
        var title = dryRun ? HostTexts.Checking(import.Title, file.Name) : HostTexts.TakingIn(import.Title, file.Name);
        return runner.Start(id, actor, title, ImportPage.AddressOf(kind, file), async (services, progress, ct) =>
        {
            await using var stream = file.Open();
            var own = services.GetServices<IImport>().First(own => own.Kind == kind);
            return await own.RunAsync(new ImportRequest(file.Id, stream, file.Name, dryRun), progress, ct);
        });
    }
}
