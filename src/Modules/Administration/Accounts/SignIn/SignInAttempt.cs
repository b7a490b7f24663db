using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using PropertyHub.Administration.Access;
using PropertyHub.Administration.Data;
using PropertyHub.Kernel;

namespace PropertyHub.Administration.Accounts;

/// <summary>Checks who wants to sign in. A wrong name, a wrong password and a disabled account get the same answer.</summary>
internal sealed class SignInAttempt(IDbContextFactory<AdminDb> factory, AccountManagers managers, RecordSignIn record, IEnumerable<IDemoAccounts> demo)
{
    public async Task<Outcome<ClaimsPrincipal>> ByPasswordAsync(string userName, string password, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        using var manager = managers.For(db);
        var account = await manager.FindByNameAsync(userName.Trim());
        if (account is not null && await manager.IsLockedOutAsync(account))
            return new Refusal(AdminTexts.SignInLocked);
        if (account?.PasswordHash is null)
            managers.CheckNothing(password);
        var right = account?.PasswordHash is not null && await manager.CheckPasswordAsync(account, password) && !account.Disabled;
        if (account is null)
            return new Refusal(AdminTexts.SignInWrong);
        var recorded = await record.RunAsync(new(Guid.NewGuid(), account.Id, right), ct);
        return recorded.Refusal is { } refusal ? refusal
            : right ? PrincipalOf(account)
            : new Refusal(recorded.Value ? AdminTexts.SignInLocked : AdminTexts.SignInWrong);
    }

    /// <summary>Signs in to a demonstration account without a password, where there are any.</summary>
    public async Task<Outcome<ClaimsPrincipal>> ByDemoAsync(string userName, CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var name = managers.Normalise(userName);
        var account = demo.Any() ? await db.Accounts.AsNoTracking().SingleOrDefaultAsync(one => one.NormalizedUserName == name && one.Demo && !one.Disabled, ct) : null;
        if (account is null)
            return new Refusal(AdminTexts.SignInWrong);
        var recorded = await record.RunAsync(new(Guid.NewGuid(), account.Id, Right: true), ct);
        return recorded.Refusal is { } refusal ? refusal : PrincipalOf(account);
    }

    static ClaimsPrincipal PrincipalOf(Account account) => new(new ClaimsIdentity(
    [
        new(ClaimTypes.NameIdentifier, account.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        new(ClaimTypes.Name, account.UserName!),
        new(AccessList.StampClaim, account.SecurityStamp ?? ""),
    ], CookieAuthenticationDefaults.AuthenticationScheme));
}
