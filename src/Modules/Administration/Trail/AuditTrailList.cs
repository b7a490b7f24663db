using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PropertyHub.Kernel;
using PropertyHub.Platform.Audit;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Lists;

namespace PropertyHub.Administration.Trail;

/// <param name="Changes">From what to what, by property; for a batch, its counts and totals.</param>
internal sealed record AuditRow(string Module, long Id, DateTime At, string Actor, string Operation, AuditKind Kind, string Record, string RecordKey, IReadOnlyList<AuditChange> Changes);

internal sealed record AuditChange(string Property, string? Before, string? After);

/// <summary>Who did what to which record, newest first, over the audit tables of all modules (SYS-03). Filters: module, person, record, from, to; the search is a record's key.</summary>
internal sealed class AuditTrailList(IEnumerable<IModuleDatabase> databases, EstateClock clock) : IListQuery<AuditRow>
{
    /// <summary>Deeper one goes by filters, not by turning pages.</summary>
    const int Deepest = 5_000;

    public IEnumerable<string> Modules => databases.Select(database => database.Schema);

    public async Task<ListPage<AuditRow>> PageAsync(ListRequest request, CancellationToken ct)
    {
        var (rows, total) = (new List<(string Module, AuditEntry Entry)>(), 0);
        var reach = Math.Min(Deepest, request.PageSize == int.MaxValue ? Deepest : request.Skip + request.PageSize);
        foreach (var database in databases.Where(database => request.Filter("module") is not { } only || database.Schema == only))
        {
            await using var db = database.Create();
            var found = Filtered(db.AuditTrail.AsNoTracking(), request);
            total += await found.CountAsync(ct);
            var newest = await found.OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id).Take(reach).ToListAsync(ct);
            rows.AddRange(newest.Select(entry => (database.Schema, entry)));
        }
        var page = rows.OrderByDescending(row => row.Entry.At).ThenByDescending(row => row.Entry.Id).Skip(request.Skip).Take(request.PageSize);
        return new([.. page.Select(row => RowOf(row.Module, row.Entry))], Math.Min(total, Deepest));
    }

    IQueryable<AuditEntry> Filtered(IQueryable<AuditEntry> entries, ListRequest request)
    {
        if (request.Filter("person") is { } person)
            entries = entries.Where(entry => entry.Actor.Contains(person));
        if (request.Filter("record") is { } record)
            entries = entries.Where(entry => entry.Record.Contains(record) || entry.Operation.Contains(record));
        if (request.FilterDate("from") is { } from && clock.StartOf(from) is var start)
            entries = entries.Where(entry => entry.At >= start);
        if (request.FilterDate("to") is { } to && clock.StartOf(to.AddDays(1)) is var end)
            entries = entries.Where(entry => entry.At < end);
        return request.Search.Length > 0 ? entries.Where(entry => entry.RecordKey.Contains(request.Search)) : entries;
    }

    static AuditRow RowOf(string module, AuditEntry entry) =>
        new(module, entry.Id, entry.At, entry.Actor, entry.Operation, entry.Kind, entry.Record, entry.RecordKey, [.. ChangesOf(entry.Details)]);

    static IEnumerable<AuditChange> ChangesOf(string? details)
    {
        if (details is null)
            yield break;
        using var json = JsonDocument.Parse(details);
        foreach (var property in json.RootElement.EnumerateObject())
            yield return property.Value.ValueKind == JsonValueKind.Array && property.Value.GetArrayLength() == 2
                ? new(property.Name, property.Value[0].GetString(), property.Value[1].GetString())
                : new(property.Name, null, property.Value.ToString());
    }
}
