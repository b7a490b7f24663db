using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace PropertyHub.Administration.Accounts;

internal enum LinkPurpose { FirstAdministrator, Password }

/// <summary>A link that works once and for a limited time. Only its token's hash is kept.</summary>
internal sealed class OneTimeLink
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(48);

    public long Id { get; init; }
    public required string TokenHash { get; init; }
    public LinkPurpose Purpose { get; init; }

    /// <summary>Whose password may be set; null for the first administrator, who has no account yet.</summary>
    public Account? Account { get; init; }

    public long? AccountId { get; init; }

    public DateTime ExpiresAt { get; init; }
    public DateTime? UsedAt { get; set; }
    public int Version { get; init; }

    public bool IsOpen(DateTime now) => UsedAt is null && now < ExpiresAt;

    public static OneTimeLink Issue(string token, LinkPurpose purpose, Account? account, DateTime now) =>
        new() { TokenHash = HashOf(token), Purpose = purpose, Account = account, ExpiresAt = now + Lifetime };

    /// <summary>A token of 256 random bits, fit for an address.</summary>
    public static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string HashOf(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
