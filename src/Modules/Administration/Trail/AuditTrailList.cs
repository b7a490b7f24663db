using Microsoft.EntityFrameworkCore;
using PropertyHub.Administration.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform;
using PropertyHub.Platform.Audit;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Lists;

namespace PropertyHub.Administration.Trail;

/// <summary>
/// Who did what to which record, newest first, over the audit tables of all modules (SYS-03). Filters: module, person (sign-in name or
/// what one is called), deed, kind, from, to; the search is a record's key or what stands in its changes.
/// </summary>
internal sealed class AuditTrailList(IEnumerable<IModuleDatabase> databases, IDbContextFactory<AdminDb> accounts, TrailReading reading, EstateClock clock) : IListQuery<AuditRow>
{
    public IEnumerable<string> Modules => databases.Select(database => database.Schema);

    public async Task<ListPage<AuditRow>> PageAsync(ListRequest request, CancellationToken ct)
    {
        var people = request.Filter("person") is { } person ? await SignInNamesAsync(person, ct) : null;
        await using var tables = new TrailTables(databases.Where(database => request.Filter("module") is not { } only || database.Schema == only),
            entries => Filtered(entries, request, people));
        var total = await tables.CountAsync(ct);
        var rows = new List<AuditRow>();
        foreach (var (db, entry) in await tables.SliceAsync(total, request.Skip, request.PageSize, ct))
            rows.Add(await reading.RowAsync(db, entry, ct));
        return new(rows, total);
    }

    async Task<List<string>> SignInNamesAsync(string called, CancellationToken ct)
    {
        await using var db = await accounts.CreateDbContextAsync(ct);
        var names = await db.Accounts.Where(account => account.DisplayName.Contains(called)).Select(account => account.UserName!).ToListAsync(ct);
        return PlatformTexts.System.ToString().Contains(called, StringComparison.OrdinalIgnoreCase) ? [.. names, Actor.System.Name] : names;
    }

    IQueryable<AuditEntry> Filtered(IQueryable<AuditEntry> entries, ListRequest request, List<string>? people)
    {
        if (people is not null && request.Filter("person") is { } person)
            entries = entries.Where(entry => entry.Actor.Contains(person) || people.Contains(entry.Actor));
        if (request.Filter("deed") is { } deed)
            entries = entries.Where(entry => entry.Operation == deed);
        if (Enum.TryParse<AuditKind>(request.Filter("kind"), out var kind))
            entries = entries.Where(entry => entry.Kind == kind);
        if (request.FilterDate("from") is { } from && clock.StartOf(from) is var start)
            entries = entries.Where(entry => entry.At >= start);
        if (request.FilterDate("to") is { } to && clock.StartOf(to.AddDays(1)) is var end)
            entries = entries.Where(entry => entry.At < end);
        return request.Search.Length > 0 ? entries.Where(entry => entry.RecordKey.Contains(request.Search) || entry.Details!.Contains(request.Search)) : entries;
    }
}
