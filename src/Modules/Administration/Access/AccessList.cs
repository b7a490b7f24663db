using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using PropertyHub.Administration.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Administration.Access;

/// <summary>Who may do what at this moment. A disabled account, and a session from before the password changed, may nothing.</summary>
internal sealed class AccessList : IActorLoader, IDisplayNames
{
    public const string StampClaim = "stamp";
    readonly Cached<Dictionary<long, Entry>> _entries;
    readonly Cached<Dictionary<string, string>> _names;

    public AccessList(IDbContextFactory<AdminDb> factory, TimeProvider time)
    {
        _entries = new(ct => ReadAsync(factory, ct), time);
        _names = new(ct => ReadNamesAsync(factory, ct), time);
    }

    public async Task<Actor?> ByNameAsync(string signInName, CancellationToken ct = default) =>
        (await _entries.GetAsync(ct)).Values.FirstOrDefault(entry => entry.Actor.Name.Equals(signInName.Trim(), StringComparison.OrdinalIgnoreCase))?.Actor;

    public async Task<IReadOnlyList<Actor>> WhoMayAsync(string right, CancellationToken ct = default) =>
        [.. (await _entries.GetAsync(ct)).Values.Select(entry => entry.Actor).Where(actor => actor.May(right)).OrderBy(actor => actor.DisplayName, StringComparer.Ordinal)];

    public async ValueTask<Actor> ActorOfAsync(ClaimsPrincipal? principal, CancellationToken ct)
    {
        if (principal?.Identity?.IsAuthenticated != true || !long.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var id))
            return Actor.Nobody;
        var entry = (await _entries.GetAsync(ct)).GetValueOrDefault(id);
        return entry is not null && entry.Stamp == principal.FindFirstValue(StampClaim) ? entry.Actor : Actor.Nobody;
    }

    public async ValueTask<string> OfAsync(string signInName, CancellationToken ct = default) =>
        signInName == Actor.System.Name ? PlatformTexts.System : (await _names.GetAsync(ct)).GetValueOrDefault(signInName, signInName);

    public void Clear()
    {
        _entries.Clear();
        _names.Clear();
    }

    static async Task<Dictionary<long, Entry>> ReadAsync(IDbContextFactory<AdminDb> factory, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var rights = (await db.Roles.AsNoTracking().SelectMany(role => role.Rights).ToListAsync(ct)).ToLookup(held => held.RoleId, held => held.Right);
        var accounts = await db.Accounts.AsNoTracking().Where(account => !account.Disabled).Include(account => account.Roles).ToListAsync(ct);
        return accounts.ToDictionary(account => account.Id, account => new Entry(account.SecurityStamp, new Actor(
            account.UserName!, account.DisplayName, account.StaffNo, account.Roles.SelectMany(held => rights[held.RoleId]).ToHashSet())));
    }

    static async Task<Dictionary<string, string>> ReadNamesAsync(IDbContextFactory<AdminDb> factory, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var accounts = await db.Accounts.AsNoTracking().Select(account => new { account.UserName, account.DisplayName }).ToListAsync(ct);
        return accounts.ToDictionary(account => account.UserName!, account => account.DisplayName, StringComparer.OrdinalIgnoreCase);
    }

    sealed record Entry(string? Stamp, Actor Actor);
}
