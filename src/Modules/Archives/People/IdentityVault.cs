using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives.Data;
using PropertyHub.Kernel;

namespace PropertyHub.Archives.People;

/// <summary>Seals ID numbers and knows the same one again (ARC-05).</summary>
internal sealed class IdentityVault(IDataProtectionProvider protection)
{
    readonly IDataProtector _numbers = protection.CreateProtector("PropertyHub.Archives.IdNumber.v1");
    readonly IDataProtector _keys = protection.CreateProtector("PropertyHub.Archives.IdentityKey.v1");
    byte[]? _known;

    /// <summary>Opens the hash key; the first caller in a database makes it, in that caller's transaction.</summary>
    /// <returns>A refusal when the key ring that sealed it is missing.</returns>
    public async Task<Outcome<IdentitySeal>> OpenAsync(ArchivesDb db, CancellationToken ct)
    {
        if (_known is not null)
            return new IdentitySeal(_numbers, _known);
        var kept = await db.IdentityKeys.SingleOrDefaultAsync(ct);
        if (kept is null)
        {
            var fresh = RandomNumberGenerator.GetBytes(32);
            db.IdentityKeys.Add(new IdentityKey { Sealed = _keys.Protect(fresh) });
            return new IdentitySeal(_numbers, fresh);
        }
        try
        {
            return new IdentitySeal(_numbers, _known = _keys.Unprotect(kept.Sealed));
        }
        catch (CryptographicException)
        {
            return new Refusal(Texts.KeyRingMissing);
        }
    }

    /// <summary>The plain number, or a refusal when the key ring that sealed it is missing.</summary>
    public Outcome<string> Unseal(byte[] number)
    {
        try
        {
            return Encoding.UTF8.GetString(_numbers.Unprotect(number));
        }
        catch (CryptographicException)
        {
            return new Refusal(Texts.IdNumberUnreadable);
        }
    }
}

/// <summary>Seals numbers with one database's hash key.</summary>
internal sealed class IdentitySeal(IDataProtector numbers, byte[] key)
{
    /// <summary>Upper case without blanks and dashes, so that one number is always written one way.</summary>
    public static string Even(string number) =>
        string.Concat(number.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c) && c is not '-')).ToUpperInvariant();

    public string Hash(string number) => Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(Even(number))));

    public void Put(Person person, string? number)
    {
        var even = string.IsNullOrWhiteSpace(number) ? null : Even(number);
        person.IdNumberSealed = even is null ? null : numbers.Protect(Encoding.UTF8.GetBytes(even));
        person.IdNumberHash = even is null ? null : Hash(even);
        person.IdNumberMasked = Masking.Identity(even);
    }
}
