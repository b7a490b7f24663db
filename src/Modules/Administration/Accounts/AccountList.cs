using Microsoft.EntityFrameworkCore;
using PropertyHub.Administration.Data;
using PropertyHub.Administration.Roles;
using PropertyHub.HrAppraisal;
using PropertyHub.Kernel;
using PropertyHub.Platform.Lists;

namespace PropertyHub.Administration.Accounts;

internal sealed record AccountRow(long Id, string UserName, string DisplayName, string? StaffNo, bool Disabled, bool HasPassword, DateTime? LastSignInAt, IReadOnlyList<RoleChoice> Roles);

/// <summary>A position that can be chosen.</summary>
public sealed record RoleChoice(long Id, Text Label);

/// <summary>A one-time link as it is shown, once, to whoever made it.</summary>
public sealed record ShownLink(string UserName, string DisplayName, string Token);

/// <summary>All accounts by sign-in name; filter <c>state</c> is on or off, <c>role</c> an id.</summary>
internal sealed class AccountList(IDbContextFactory<AdminDb> factory, IEnumerable<IStaffDirectory> directories) : IListQuery<AccountRow>
{
    public async Task<ListPage<AccountRow>> PageAsync(ListRequest request, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var accounts = db.Accounts.AsNoTracking();
        if (request.Search is { Length: > 0 } words)
            accounts = accounts.Where(account => account.UserName!.Contains(words) || account.DisplayName.Contains(words) || account.StaffNo!.Contains(words));
        if (request.Filter("state") is { } state)
            accounts = accounts.Where(account => account.Disabled == (state == "off"));
        if (request.FilterNumber("role") is { } role)
            accounts = accounts.Where(account => account.Roles.Any(held => held.RoleId == role));
        var rows = await Ordered(accounts, request).Skip(request.Skip).Take(request.PageSize)
            .Select(account => new
            {
                account.Id, account.UserName, account.DisplayName, account.StaffNo, account.Disabled, HasPassword = account.PasswordHash != null, account.LastSignInAt,
                Roles = account.Roles.OrderBy(held => held.RoleId).Select(held => new { held.RoleId, held.Role!.Key, held.Role.Name }).ToList(),
            }).ToListAsync(ct);
        return new([.. rows.Select(row => new AccountRow(row.Id, row.UserName!, row.DisplayName, row.StaffNo, row.Disabled, row.HasPassword, row.LastSignInAt,
            [.. row.Roles.Select(held => new RoleChoice(held.RoleId, RoleLabel.Of(held.Key, held.Name)))]))], await accounts.CountAsync(ct));
    }

    /// <summary>Members of staff who have no account yet, with the role that their position suggests.</summary>
    public async Task<IReadOnlyList<(StaffFacts Person, Text? Role)>> StaffWithoutAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var taken = (await db.Accounts.Where(account => account.StaffNo != null).Select(account => account.StaffNo!).ToListAsync(ct)).ToHashSet();
        var staff = new List<StaffFacts>();
        foreach (var directory in directories)
            staff.AddRange(await directory.StaffAsync(ct));
        return [.. staff.Where(person => !taken.Contains(person.No)).Select(person => (person, BuiltInRoles.OfPosition(person.Position) is { } key ? RoleLabel.Of(key, null) : (Text?)null))];
    }

    static IQueryable<Account> Ordered(IQueryable<Account> accounts, ListRequest request) => (request.Sort, request.Descending) switch
    {
        ("name", false) => accounts.OrderBy(account => account.DisplayName).ThenBy(account => account.Id),
        ("name", true) => accounts.OrderByDescending(account => account.DisplayName).ThenBy(account => account.Id),
        ("last", false) => accounts.OrderBy(account => account.LastSignInAt).ThenBy(account => account.Id),
        ("last", true) => accounts.OrderByDescending(account => account.LastSignInAt).ThenBy(account => account.Id),
        ("user", true) => accounts.OrderByDescending(account => account.NormalizedUserName),
        _ => accounts.OrderBy(account => account.NormalizedUserName),
    };
}
