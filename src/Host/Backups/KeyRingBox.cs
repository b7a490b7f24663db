using System.Security.Cryptography;

namespace PropertyHub.Host.Backups;

/// <summary>Wraps the key ring for a backup: AES-256-GCM under a key made from the passphrase by PBKDF2.</summary>
internal static class KeyRingBox
{
    const int Rounds = 600_000;
    const int SaltSize = 16;
    const int NonceSize = 12;
    const int TagSize = 16;
    const int KeySize = 32;

    public static byte[] Wrap(byte[] content, string passphrase)
    {
        var box = new byte[SaltSize + NonceSize + TagSize + content.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, SaltSize + NonceSize));
        using var cipher = new AesGcm(KeyOf(passphrase, box.AsSpan(0, SaltSize)), TagSize);
        cipher.Encrypt(box.AsSpan(SaltSize, NonceSize), content, box.AsSpan(SaltSize + NonceSize + TagSize), box.AsSpan(SaltSize + NonceSize, TagSize));
        return box;
    }

    /// <summary>Null when the passphrase is not the one, or the box was tampered with.</summary>
    public static byte[]? Unwrap(byte[] box, string passphrase)
    {
        if (box.Length < SaltSize + NonceSize + TagSize)
            return null;
        var content = new byte[box.Length - SaltSize - NonceSize - TagSize];
        using var cipher = new AesGcm(KeyOf(passphrase, box.AsSpan(0, SaltSize)), TagSize);
        try
        {
            cipher.Decrypt(box.AsSpan(SaltSize, NonceSize), box.AsSpan(SaltSize + NonceSize + TagSize), box.AsSpan(SaltSize + NonceSize, TagSize), content);
            return content;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    static byte[] KeyOf(string passphrase, ReadOnlySpan<byte> salt) => Rfc2898DeriveBytes.Pbkdf2(passphrase, salt, Rounds, HashAlgorithmName.SHA256, KeySize);
}
