using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives.Data;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Imports;

namespace PropertyHub.Archives.Parking.Import;

/// <summary>Brings the rows of one part of a file together with the spaces and leases that are known.</summary>
internal sealed class ParkingMerge(ImportBatch<ParkingRow> batch, IReadOnlyDictionary<string, long> units, ArchivesDb db)
{
    readonly List<ParkingSpace> _newSpaces = [];
    readonly List<(ParkingSpace Space, ParkingLease Lease)> _newLeases = [];
    Dictionary<string, ParkingSpace> _spaces = [];
    Dictionary<(ParkingSpace Space, DateOnly? From), ParkingLease> _leases = [];

    public async Task LoadAsync(IEnumerable<RowOf<ParkingRow>> part, CancellationToken ct)
    {
        var codes = part.Select(row => row.Value.SpaceCode!).Distinct(StringComparer.Ordinal).ToArray();
        _spaces = await db.ParkingSpaces.Where(space => EF.Parameter(codes).Contains(space.Code)).ToDictionaryAsync(space => space.Code, StringComparer.Ordinal, ct);
        var byId = _spaces.Values.ToDictionary(space => space.Id);
        var ids = byId.Keys.ToArray();
        _leases = await db.ParkingLeases.Where(lease => EF.Parameter(ids).Contains(lease.SpaceId)).ToDictionaryAsync(lease => (byId[lease.SpaceId], lease.From), ct);
    }

    public void Take(RowOf<ParkingRow> row)
    {
        var isNew = !_spaces.TryGetValue(row.Value.SpaceCode!, out var space);
        if (space is null)
        {
            space = _spaces[row.Value.SpaceCode!] = new ParkingSpace { Code = row.Value.SpaceCode!, Kind = row.Value.Kind!.Value, ImportId = batch.Id };
            _newSpaces.Add(space);
        }
        var changed = row.Value.UnitCode is null ? TakeFree(row.Value, space) : TakeLease(row.Value, space, units[row.Value.UnitCode]);
        if (isNew || changed is null)
            batch.Added++;
        else if (changed.Value)
            batch.Updated++;
        else
            batch.Unchanged++;
    }

    /// <summary>A space without a unit: what was held from that day on was never so.</summary>
    bool TakeFree(ParkingRow row, ParkingSpace space)
    {
        var changed = space.Kind != row.Kind;
        space.Kind = row.Kind!.Value;
        if (row.From is null || !_leases.Remove((space, row.From), out var lease))
            return changed;
        db.ParkingLeases.Remove(lease);
        return true;
    }

    /// <returns>Null for a new lease, else whether it changed.</returns>
    bool? TakeLease(ParkingRow row, ParkingSpace space, long unitId)
    {
        if (!_leases.TryGetValue((space, row.From), out var lease))
        {
            lease = new ParkingLease { UnitId = unitId, Kind = row.Kind!.Value, From = row.From, To = row.To, ImportId = batch.Id };
            _newLeases.Add((space, lease));
            return null;
        }
        (lease.UnitId, lease.Kind) = (unitId, row.Kind!.Value);
        if (batch.Has(ParkingRow.ToHeader))
            lease.To = row.To;
        return db.Entry(lease).State == EntityState.Modified;
    }

    /// <returns>The spaces of the part.</returns>
    public async Task<IEnumerable<long>> SaveAsync(CancellationToken ct)
    {
        if (_newSpaces.Count > 0)
        {
            var first = await db.TakeAsync("parking-spaces", _newSpaces.Count, ct);
            foreach (var space in _newSpaces)
                space.Id = first++;
            await db.BulkInsertAsync(_newSpaces, ct);
        }
        if (_newLeases.Count > 0)
        {
            var first = await db.TakeAsync("parking-leases", _newLeases.Count, ct);
            foreach (var (space, lease) in _newLeases)
                (lease.Id, lease.SpaceId) = (first++, space.Id);
            await db.BulkInsertAsync(_newLeases.ConvertAll(pair => pair.Lease), ct);
        }
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        return _spaces.Values.Select(space => space.Id);
    }
}
