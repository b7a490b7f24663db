using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Exports;

namespace PropertyHub.Archives.Exports;

/// <summary>Writes what is known in the form of its import.</summary>
internal abstract class RowsExport<TRow>(RowLayout<TRow> layout) : IExport where TRow : class, new()
{
    public abstract string Kind { get; }
    public abstract Text Title { get; }
    public string Right => ArchivesRights.See;
    public virtual string? UnmaskRight => null;

    public Outcome<Func<Stream, CancellationToken, Task>> Prepare(ExportArguments arguments)
    {
        if (arguments.Unmask && string.IsNullOrWhiteSpace(arguments.Reason))
            return new Refusal(Texts.ReasonMissing);
        return (Outcome<Func<Stream, CancellationToken, Task>>)(async (output, ct) =>
        {
            await BeforeAsync(arguments, ct);
            await layout.WriteAsync(output, Rows(arguments, ct), ct);
        });
    }

    protected virtual Task BeforeAsync(ExportArguments arguments, CancellationToken ct) => Task.CompletedTask;

    protected abstract IAsyncEnumerable<TRow> Rows(ExportArguments arguments, CancellationToken ct);
}
