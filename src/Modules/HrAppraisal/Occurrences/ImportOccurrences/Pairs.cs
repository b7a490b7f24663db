using System.Collections;

namespace PropertyHub.HrAppraisal.Occurrences.ImportOccurrences;

/// <summary>For each row of a file, by its position from 0, the known occurrence it stands for.</summary>
internal sealed class Pairs(int rows)
{
    readonly long[] _ids = new long[rows];
    readonly BitArray _same = new(rows);

    public bool IsNew(int row) => _ids[row] == 0;

    /// <summary>Whether it leaves its occurrence as it is.</summary>
    public bool IsSame(int row) => _same[row];

    /// <returns>Null for a new one.</returns>
    public long? IdOf(int row) => IsNew(row) ? null : _ids[row];

    public void Same(int row, long? id) => (_ids[row], _same[row]) = (id ?? 0, id is not null);

    public void Changed(int row, long id) => _ids[row] = id;
}
