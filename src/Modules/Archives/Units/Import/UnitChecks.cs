using PropertyHub.Kernel;
using PropertyHub.Platform.Imports;

namespace PropertyHub.Archives.Units.Import;

internal static class UnitChecks
{
    const int Named = 20;

    public static void Run(ImportBatch<UnitRow> batch, DateOnly today)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        List<string> early = [], late = [], future = [], noArea = [];
        foreach (var row in batch.Rows)
        {
            var (unit, code) = (row.Value, row.Value.CodeOrDefault);
            if (!seen.TryAdd(code, row.Number))
                batch.Refuse(row, UnitRow.CodeHeader, Texts.RowTwice(code, seen[code]));
            if (unit.HandoverDate is not null && unit.Status == UnitStatus.Unsold)
                early.Add(code);
            if (unit.HandoverDate is null && unit.Status is UnitStatus.HandedOver or UnitStatus.Renovating or UnitStatus.Occupied or UnitStatus.Let && batch.Has(UnitRow.HandoverHeader))
                late.Add(code);
            if (unit.HandoverDate > today)
                future.Add(code);
            if (unit.FloorArea is 0)
                noArea.Add(code);
        }
        Warn(batch, early, Texts.UnsoldWithHandover);
        Warn(batch, late, Texts.LivedInWithoutHandover);
        Warn(batch, future, Texts.HandoverInFuture);
        Warn(batch, noArea, Texts.NoFloorArea);
    }

    static void Warn(ImportBatch<UnitRow> batch, List<string> codes, Func<object?, object?, Text> warning)
    {
        if (codes.Count > 0)
            batch.Warn(warning(codes.Count, codes.Count > Named ? [.. codes.Take(Named), "…"] : codes));
    }
}
