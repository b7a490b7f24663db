using System.Security.Cryptography;
using PropertyHub.Kernel;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Platform.Imports;

/// <summary>
/// One kind of import. A module says which columns there are and what a good row does; reading, bad cells, dry run,
/// all-or-nothing, the right, the one audit line and repeated requests are here.
/// </summary>
public abstract class Import<TDb, TRow>(OperationServices<TDb> services) : IImport where TDb : ModuleDb where TRow : class, new()
{
    public abstract string Kind { get; }
    public abstract Text Title { get; }
    public abstract string Right { get; }

    protected abstract RowLayout<TRow> Layout { get; }

    /// <summary>Checks the rows against what is known and makes the changes; it may refuse rows, and then nothing of it is kept.</summary>
    protected abstract Task ApplyAsync(ImportBatch<TRow> batch, Work<TDb> work, CancellationToken ct);

    /// <summary>What is known, for the filled template; null where there is nothing to fill in.</summary>
    protected virtual IAsyncEnumerable<TRow>? Known(CancellationToken ct) => null;

    /// <summary>Called once the import is durable: the place to drop what this process had cached.</summary>
    protected virtual void Committed() { }

    public Task WriteTemplateAsync(Stream output, bool filled, CancellationToken ct) =>
        filled && Known(ct) is { } rows ? Layout.WriteTemplateAsync(output, rows, ct) : Layout.WriteTemplateAsync(output, ct);

    public async Task<Outcome<ImportReport>> RunAsync(ImportRequest request, IProgress<WorkProgress>? progress, CancellationToken ct)
    {
        progress?.Report(new WorkProgress(PlatformTexts.StepReading, 0, 0));
        var opened = Layout.Open(request.File);
        if (opened.Refusal is { } unreadable)
            return unreadable;
        var (reader, begun) = (opened.Value, false);
        RowReader<TRow> Anew() => Layout.Open(request.File).Value;
        try
        {
            var batch = new ImportBatch<TRow>(request, reader, Anew, progress);
            batch.ReadAhead();
            var outcome = await services.RunAsync("Import " + Kind, Right, request.Id, (work, token) =>
            {
                if (begun)
                    Again();
                begun = true;
                return ApplyAsync(batch, request, work, token);
            }, request.DryRun, ct);
            if (outcome.Refusal is { } refusal && !batch.HasErrors)
                return refusal;
            if (outcome.Succeeded && !request.DryRun)
                Committed();
            batch.ReadToEnd();
            return new ImportReport(Kind, request.DryRun, outcome.Succeeded ? outcome.Value : batch.Counts, batch.Errors.InOrder(), batch.Warnings, batch.Notes);

            // a transaction tried anew reads the file anew
            void Again()
            {
                reader.Dispose();
                reader = Anew();
                batch = new ImportBatch<TRow>(request, reader, Anew, progress);
            }
        }
        finally
        {
            reader.Dispose();
        }
    }

    async Task<Outcome<ImportCounts>> ApplyAsync(ImportBatch<TRow> batch, ImportRequest request, Work<TDb> work, CancellationToken ct)
    {
        work.AuditOnce();
        await ApplyAsync(batch, work, ct);
        batch.ReadToEnd();
        if (batch.HasErrors)
            return new Refusal(PlatformTexts.RowsRefused(batch.Errors.All.Count));
        work.AuditBatch("Import " + Kind, request.FileName, new { Sha256 = Hash(request.File), batch.Counts.Rows, batch.Added, batch.Updated, batch.Unchanged, batch.Totals });
        return batch.Counts;
    }

    static string Hash(Stream file)
    {
        file.Position = 0;
        return Convert.ToHexString(SHA256.HashData(file));
    }
}
