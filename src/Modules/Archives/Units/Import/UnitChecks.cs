using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Imports;

namespace PropertyHub.Archives.Units.Import;

/// <summary>What is wrong with a row by itself or against the rest of the file, and what is odd.</summary>
internal sealed class UnitChecks(ImportBatch<UnitRow> batch, DateOnly today)
{
    readonly RowsSeen _seen = new();
    readonly OddOnes _early = new(), _late = new(), _future = new(), _noArea = new();

    public void Run(IEnumerable<RowOf<UnitRow>> rows)
    {
        var hasHandover = batch.Has(UnitRow.HandoverHeader);
        foreach (var row in rows)
        {
            var (unit, code) = (row.Value, row.Value.CodeOrDefault);
            if (_seen.Add(code, row.Number) is { } earlier)
                batch.Refuse(row, UnitRow.CodeHeader, Texts.RowTwice(code, Text.Ordinal(earlier)));
            if (unit.HandoverDate is not null && unit.Status == UnitStatus.Unsold)
                _early.Add(code);
            if (unit.HandoverDate is null && unit.Status is UnitStatus.HandedOver or UnitStatus.Renovating or UnitStatus.Occupied or UnitStatus.Let && hasHandover)
                _late.Add(code);
            if (unit.HandoverDate > today)
                _future.Add(code);
            if (unit.FloorArea is 0)
                _noArea.Add(code);
        }
    }

    /// <summary>After the last row.</summary>
    public void Warn()
    {
        _early.Warn(batch, Texts.UnsoldWithHandover);
        _late.Warn(batch, Texts.LivedInWithoutHandover);
        _future.Warn(batch, Texts.HandoverInFuture);
        _noArea.Warn(batch, Texts.NoFloorArea);
    }
}
