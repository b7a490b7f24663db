using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives.Data;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Imports;

namespace PropertyHub.Archives.Parking.Import;

/// <summary>Brings the rows of a file together with the spaces and leases that are known.</summary>
internal sealed class ParkingMerge
{
    readonly ImportBatch<ParkingRow> _batch;
    readonly IReadOnlyDictionary<string, long> _units;
    readonly Dictionary<string, ParkingSpace> _spaces;
    readonly Dictionary<(ParkingSpace Space, DateOnly? From), ParkingLease> _leases;
    readonly Dictionary<ParkingLease, RowOf<ParkingRow>> _rows = [];

    public ParkingMerge(ImportBatch<ParkingRow> batch, IReadOnlyDictionary<string, long> units, Dictionary<string, ParkingSpace> spaces, IEnumerable<ParkingLease> leases)
    {
        (_batch, _units, _spaces) = (batch, units, spaces);
        var byId = spaces.Values.ToDictionary(space => space.Id);
        _leases = leases.ToDictionary(lease => (byId[lease.SpaceId], lease.From));
    }

    public List<ParkingSpace> NewSpaces { get; } = [];
    public List<(ParkingSpace Space, ParkingLease Lease)> NewLeases { get; } = [];

    public void Take(RowOf<ParkingRow> row, ArchivesDb db)
    {
        var isNew = !_spaces.TryGetValue(row.Value.SpaceCode!, out var space);
        if (space is null)
        {
            space = _spaces[row.Value.SpaceCode!] = new ParkingSpace { Code = row.Value.SpaceCode!, Kind = row.Value.Kind!.Value, ImportId = _batch.Id };
            NewSpaces.Add(space);
        }
        var changed = row.Value.UnitCode is null ? TakeFree(row.Value, space, db) : TakeLease(row, space, _units[row.Value.UnitCode], db);
        if (isNew || changed is null)
            _batch.Added++;
        else if (changed.Value)
            _batch.Updated++;
        else
            _batch.Unchanged++;
    }

    /// <summary>A space without a unit: what was held from that day on was never so.</summary>
    bool TakeFree(ParkingRow row, ParkingSpace space, ArchivesDb db)
    {
        var changed = space.Kind != row.Kind;
        space.Kind = row.Kind!.Value;
        if (row.From is null || !_leases.Remove((space, row.From), out var lease))
            return changed;
        db.ParkingLeases.Remove(lease);
        return true;
    }

    /// <returns>Null for a new lease, else whether it changed.</returns>
    bool? TakeLease(RowOf<ParkingRow> row, ParkingSpace space, long unitId, ArchivesDb db)
    {
        if (!_leases.TryGetValue((space, row.Value.From), out var lease))
        {
            lease = new ParkingLease { UnitId = unitId, Kind = row.Value.Kind!.Value, From = row.Value.From, To = row.Value.To, ImportId = _batch.Id };
            _leases[(space, row.Value.From)] = lease;
            _rows[lease] = row;
            NewLeases.Add((space, lease));
            return null;
        }
        _rows[lease] = row;
        (lease.UnitId, lease.Kind) = (unitId, row.Value.Kind!.Value);
        if (_batch.Has(ParkingRow.ToHeader))
            lease.To = row.Value.To;
        return db.Entry(lease).State == EntityState.Modified;
    }

    /// <summary>Never two units on one space at once, the known leases and those of the file taken together.</summary>
    public void CheckOverlaps()
    {
        foreach (var ofSpace in _leases.GroupBy(lease => lease.Key.Space, lease => lease.Value))
        {
            ParkingLease? before = null;
            foreach (var lease in ofSpace.OrderBy(lease => lease.From ?? DateOnly.MinValue))
            {
                if (before is not null && ParkingLease.Overlap((before.From, before.To), (lease.From, lease.To)))
                    Refuse(ofSpace.Key.Code, before, lease);
                if (before is null || (before.To ?? DateOnly.MaxValue) < (lease.To ?? DateOnly.MaxValue))
                    before = lease;
            }
        }
    }

    void Refuse(string space, ParkingLease before, ParkingLease lease)
    {
        if (_rows.TryGetValue(lease, out var row))
            _batch.Refuse(row, ParkingRow.FromHeader, Texts.LeaseOverlaps(space, Span(before)));
        else if (_rows.TryGetValue(before, out row))
            _batch.Refuse(row, ParkingRow.ToHeader, Texts.LeaseOverlaps(space, Span(lease)));
    }

    static string Span(ParkingLease lease) => $"{lease.From:yyyy-MM-dd} – {lease.To:yyyy-MM-dd}";
}
