using PropertyHub.Platform.Imports;

namespace PropertyHub.Archives.Parking.Import;

internal static class ParkingChecks
{
    public static void Run(ImportBatch<ParkingRow> batch, IReadOnlyDictionary<string, long> units)
    {
        var seen = new Dictionary<(string, DateOnly?), int>();
        foreach (var row in batch.Rows)
        {
            var lease = row.Value;
            if (!seen.TryAdd((lease.SpaceCode!, lease.From), row.Number))
                batch.Refuse(row, ParkingRow.FromHeader, Texts.LeaseTwice(lease.SpaceCode, seen[(lease.SpaceCode!, lease.From)]));
            if (lease.UnitCode is not null && !units.ContainsKey(lease.UnitCode))
                batch.Refuse(row, ParkingRow.UnitHeader, Texts.UnitUnknown(lease.UnitCode));
            if (lease.To < lease.From)
                batch.Refuse(row, ParkingRow.ToHeader, Texts.EndBeforeStart(lease.From));
        }
    }
}
