using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace PropertyHub.Platform.Imports;

/// <summary>16 bytes that stand for a text of any length, compared ordinally: two texts of a file with the same one are not to be expected.</summary>
public readonly record struct Fingerprint(ulong High, ulong Low) : IComparable<Fingerprint>
{
    public static Fingerprint Of(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan()), hash);
        return new(BitConverter.ToUInt64(hash), BitConverter.ToUInt64(hash[sizeof(ulong)..]));
    }

    public int CompareTo(Fingerprint other) => (High, Low).CompareTo((other.High, other.Low));
}
