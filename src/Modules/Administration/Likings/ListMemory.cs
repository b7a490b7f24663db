using Microsoft.EntityFrameworkCore;
using PropertyHub.Administration.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Lists;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Administration.Likings;

/// <summary>The lists as each person likes them, kept in the database: the same at every desk one sits down at.</summary>
internal sealed class ListMemory(IDbContextFactory<AdminDb> factory, ICurrentActor actors, KeepLiking keep, KeepFilter keepFilter, ForgetFilter forgetFilter) : IListMemory
{
    const string Density = "density", Compact = "compact", Columns = "columns:";

    public async Task<ListLiking> OfAsync(string page, CancellationToken ct)
    {
        var (person, columns) = ((await actors.GetAsync(ct)).Name, Columns + page);
        await using var db = await factory.CreateDbContextAsync(ct);
        var likings = await db.Likings.AsNoTracking().Where(liking => liking.Person == person && (liking.Name == Density || liking.Name == columns)).ToDictionaryAsync(liking => liking.Name, liking => liking.Value, ct);
        var filters = await db.SavedFilters.AsNoTracking().Where(filter => filter.Person == person && filter.Page == page).OrderBy(filter => filter.Name)
            .Select(filter => new KeptFilter(filter.Id, filter.Name, filter.Query)).ToListAsync(ct);
        return new(likings.GetValueOrDefault(columns, "").Split(',', StringSplitOptions.RemoveEmptyEntries), likings.GetValueOrDefault(Density) == Compact, filters);
    }

    public Task<Outcome<Done>> KeepFilterAsync(string page, string name, string query, CancellationToken ct) => keepFilter.RunAsync(new(Guid.Empty, page, name, query), ct);

    public Task<Outcome<Done>> ForgetFilterAsync(long id, CancellationToken ct) => forgetFilter.RunAsync(new(Guid.Empty, id), ct);

    public Task<Outcome<Done>> KeepColumnsAsync(string page, IReadOnlyList<string> columns, CancellationToken ct) => keep.RunAsync(new(Guid.Empty, Columns + page, string.Join(',', columns)), ct);

    public Task<Outcome<Done>> KeepDensityAsync(bool compact, CancellationToken ct) => keep.RunAsync(new(Guid.Empty, Density, compact ? Compact : ""), ct);
}
