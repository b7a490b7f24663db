using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Imports;

namespace PropertyHub.Archives.Parking.Import;

internal static class ParkingChecks
{
    /// <param name="seen">Of the whole file, by <see cref="ParkingRow.IdentityOf"/>.</param>
    public static void Run(IEnumerable<RowOf<ParkingRow>> part, ImportBatch<ParkingRow> batch, IReadOnlyDictionary<string, long> units, RowsSeen seen)
    {
        foreach (var row in part)
        {
            var lease = row.Value;
            if (seen.Add(ParkingRow.IdentityOf(lease.SpaceCode!, lease.From), row.Number) is { } earlier)
                batch.Refuse(row, ParkingRow.FromHeader, Texts.LeaseTwice(lease.SpaceCode, Text.Ordinal(earlier)));
            if (lease.UnitCode is not null && !units.ContainsKey(lease.UnitCode))
                batch.Refuse(row, ParkingRow.UnitHeader, Texts.UnitUnknown(lease.UnitCode));
            if (lease.To < lease.From)
                batch.Refuse(row, ParkingRow.ToHeader, Texts.EndBeforeStart(lease.From));
        }
    }
}
