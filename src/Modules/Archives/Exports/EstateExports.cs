using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives.Data;
using PropertyHub.Archives.Parking.Import;
using PropertyHub.Archives.People.Import;
using PropertyHub.Archives.Units;
using PropertyHub.Archives.Units.Import;
using PropertyHub.Archives.Zones;
using PropertyHub.Archives.Zones.Import;
using PropertyHub.Kernel;
using PropertyHub.Platform.Exports;
using PropertyHub.Platform.Lists;

namespace PropertyHub.Archives.Exports;

/// <summary>房屋, with the filters of the list page.</summary>
internal sealed class UnitsExport(IDbContextFactory<ArchivesDb> factory) : RowsExport<UnitRow>(UnitRow.Layout)
{
    public override string Kind => "units";
    public override Text Title => Texts.KindUnits;

    protected override async IAsyncEnumerable<UnitRow> Rows(ExportArguments arguments, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var request = new ListRequest(arguments.Filters.GetValueOrDefault("q") ?? "", Filters: arguments.Filters);
        await foreach (var unit in UnitList.Filtered(db, request).OrderBy(unit => unit.SortKey).AsAsyncEnumerable().WithCancellation(ct))
            yield return UnitRow.Of(unit);
    }
}

/// <summary>业主住户: masked, unless the right and a reason allow more; each export is recorded.</summary>
internal sealed class PeopleExport(PeopleRows rows, RecordExport record) : RowsExport<PersonRow>(PersonRow.Layout)
{
    public override string Kind => "people";
    public override string? UnmaskRight => ArchivesRights.ExportUnmasked;
    public override Text Title => Texts.KindPeople;

    protected override async Task BeforeAsync(ExportArguments arguments, CancellationToken ct)
    {
        var recorded = await record.RunAsync(new(Guid.NewGuid(), Kind, arguments.Unmask, arguments.Reason), ct);
        if (recorded.Refusal is { } refusal)
            throw new UnauthorizedAccessException(refusal.Text);
    }

    protected override IAsyncEnumerable<PersonRow> Rows(ExportArguments arguments, CancellationToken ct) => arguments.Unmask ? rows.PlainAsync(ct) : rows.MaskedAsync(ct);
}

/// <summary>车位 with their leases, with the filters of the list page.</summary>
internal sealed class ParkingExport(ParkingRows rows) : RowsExport<ParkingRow>(ParkingRow.Layout)
{
    public override string Kind => "parking";
    public override Text Title => Texts.KindParking;
    protected override IAsyncEnumerable<ParkingRow> Rows(ExportArguments arguments, CancellationToken ct) =>
        rows.AllAsync(new ListRequest(arguments.Filters.GetValueOrDefault("q") ?? "", Filters: arguments.Filters), ct);
}

/// <summary>责任区 as they stand today.</summary>
internal sealed class ZonesExport(ZoneRows rows) : RowsExport<ZoneRow>(ZoneRow.Layout)
{
    public override string Kind => "zones";
    public override Text Title => Texts.KindZones;
    protected override IAsyncEnumerable<ZoneRow> Rows(ExportArguments arguments, CancellationToken ct) => rows.AllAsync(ct);
}
