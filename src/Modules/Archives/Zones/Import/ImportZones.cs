using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives.Data;
using PropertyHub.Archives.Units;
using PropertyHub.HrAppraisal;
using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Imports;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Archives.Zones.Import;

/// <summary>Takes in zones with their buildings and stewards, valid from today; what is first known counts for all days before too.</summary>
internal sealed class ImportZones(OperationServices<ArchivesDb> services, IStaffDirectory staff, ZoneRows rows)
    : Import<ArchivesDb, ZoneRow>(services)
{
    public override string Kind => "zones";
    public override Text Title => Texts.KindZones;
    public override string Right => ArchivesRights.Import;
    protected override RowLayout<ZoneRow> Layout => ZoneRow.Layout;
    protected override IAsyncEnumerable<ZoneRow> Known(CancellationToken ct) => rows.AllAsync(ct);

    protected override async Task ApplyAsync(ImportBatch<ZoneRow> batch, Work<ArchivesDb> work, CancellationToken ct)
    {
        await CheckAsync(batch, work.Db, ct);
        if (batch.HasErrors)
            return;
        var book = await ZoneBook.ReadAsync(work.Db, ct, tracked: true);
        var editing = new ZoneEditing(work.Db, book, work.Today);
        var known = book.Zones.ToDictionary(zone => zone.Code, StringComparer.Ordinal);
        var wanted = new Dictionary<string, long?>(StringComparer.Ordinal);
        var zones = new List<(Zone Zone, bool IsNew, bool Changed, ZoneRow Row)>();
        foreach (var row in batch.Rows.Select(row => row.Value))
        {
            var isNew = !known.TryGetValue(row.Code!, out var zone);
            zone ??= await editing.AddAsync(row.Code!, row.Name!, ct);
            var renamed = zone.Name != row.Name;
            zone.Name = row.Name!;
            var newSteward = await editing.SetStewardAsync(zone, row.StewardNo!, ct);
            zones.Add((zone, isNew, renamed || newSteward, row));
            foreach (var building in editing.BuildingsOf(zone.Id).Except(row.Buildings!))
                wanted.TryAdd(building, null);
            foreach (var building in row.Buildings!)
                wanted[building] = zone.Id;
        }
        WarnOfMoves(batch, editing, book, wanted);
        var left = wanted.Keys.ToDictionary(building => building, editing.ZoneOf, StringComparer.Ordinal);
        var moved = (await editing.PutAsync(wanted, ct)).ToHashSet(StringComparer.Ordinal);
        Count(batch, zones, wanted, left, moved);
    }

    async Task CheckAsync(ImportBatch<ZoneRow> batch, ArchivesDb db, CancellationToken ct)
    {
        var stewards = (await staff.StaffAsync(ct)).Select(one => one.No).ToHashSet(StringComparer.Ordinal);
        var buildings = (await db.BuildingsAsync(ct)).ToHashSet(StringComparer.Ordinal);
        var (codes, taken) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var row in batch.Rows)
        {
            var zone = row.Value;
            if (!codes.TryAdd(zone.Code!, row.Number))
                batch.Refuse(row, ZoneRow.CodeHeader, Texts.RowTwice(zone.Code, Text.Ordinal(codes[zone.Code!])));
            if (!stewards.Contains(zone.StewardNo!))
                batch.Refuse(row, ZoneRow.StewardHeader, Texts.StaffUnknown(zone.StewardNo));
            foreach (var building in zone.Buildings!.Distinct())
                if (!taken.TryAdd(building, zone.Code!) && taken[building] != zone.Code)
                    batch.Refuse(row, ZoneRow.BuildingsHeader, Texts.BuildingInTwoZones(building, taken[building]));
            if (zone.Buildings!.Where(building => !buildings.Contains(building)).ToList() is { Count: > 0 } unknown)
                batch.Warn(Texts.BuildingWithoutUnits(Text.Ordinal(row.Number), unknown));
        }
    }

    static void WarnOfMoves(ImportBatch<ZoneRow> batch, ZoneEditing editing, ZoneBook book, Dictionary<string, long?> wanted)
    {
        var inFile = batch.Rows.Select(row => row.Value.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var (building, to) in wanted)
            if (to is not null && editing.ZoneOf(building) is { } from && from != to && book.Zones.Single(zone => zone.Id == from) is var other && !inFile.Contains(other.Code))
                batch.Warn(Texts.BuildingMoves(building, other.Code));
    }

    static void Count(ImportBatch<ZoneRow> batch, List<(Zone Zone, bool IsNew, bool Changed, ZoneRow Row)> zones,
        Dictionary<string, long?> wanted, Dictionary<string, long?> left, HashSet<string> moved)
    {
        foreach (var (zone, isNew, changed, _) in zones)
        {
            if (isNew)
                batch.Added++;
            else if (changed || moved.Any(building => wanted[building] == zone.Id || left[building] == zone.Id))
                batch.Updated++;
            else
                batch.Unchanged++;
        }
    }
}
