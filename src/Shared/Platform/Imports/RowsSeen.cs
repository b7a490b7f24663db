using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace PropertyHub.Platform.Imports;

/// <summary>
/// Which row of a file had an identity first. Of an identity only a hash of 128 bits is kept, at most 54 bytes a row,
/// so that a file of the largest size allowed can be known as a whole.
/// </summary>
public sealed class RowsSeen
{
    UInt128[] _hashes = new UInt128[256];
    int[] _rows = new int[256];
    int _count;

    /// <param name="identity">All that makes the row the one it is, compared ordinally.</param>
    /// <param name="row">Its number, from 1.</param>
    /// <returns>The earlier row of the same identity; null for the first.</returns>
    public int? Add(string identity, int row)
    {
        var hash = Hash(identity);
        var place = PlaceOf(hash);
        if (_rows[place] != 0)
            return _rows[place];
        (_hashes[place], _rows[place]) = (hash, row);
        if (++_count > _rows.Length / 4 * 3)
            Grow();
        return null;
    }

    int PlaceOf(UInt128 hash)
    {
        var place = (int)((ulong)hash & (ulong)(_rows.Length - 1));
        while (_rows[place] != 0 && _hashes[place] != hash)
            place = (place + 1) & (_rows.Length - 1);
        return place;
    }

    void Grow()
    {
        var (hashes, rows) = (_hashes, _rows);
        (_hashes, _rows) = (new UInt128[hashes.Length * 2], new int[rows.Length * 2]);
        for (var i = 0; i < rows.Length; i++)
            if (rows[i] != 0)
            {
                var place = PlaceOf(hashes[i]);
                (_hashes[place], _rows[place]) = (hashes[i], rows[i]);
            }
    }

    static UInt128 Hash(string identity)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(identity.AsSpan()), hash);
        return MemoryMarshal.Read<UInt128>(hash);
    }
}
