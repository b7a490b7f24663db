using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PropertyHub.Administration.Data;
using PropertyHub.Kernel;

namespace PropertyHub.Administration.Accounts;

/// <summary>Makes Identity's UserManager on the context of an operation, which saves and audits itself.</summary>
internal sealed class AccountManagers(
    IOptions<IdentityOptions> options, IPasswordHasher<Account> hasher, IEnumerable<IUserValidator<Account>> users,
    IEnumerable<IPasswordValidator<Account>> passwords, ILookupNormalizer normalizer, IdentityErrorDescriber errors,
    IServiceProvider services, ILogger<UserManager<Account>> log)
{
    public UserManager<Account> For(AdminDb db) =>
        new(new UserOnlyStore<Account, AdminDb, long>(db, errors) { AutoSaveChanges = false }, options, hasher, users, passwords, normalizer, errors, services, log);

    /// <summary>Opens an account, without a password when none is given: then only a one-time link or the demonstration opens it.</summary>
    public async Task<Outcome<Account>> OpenAsync(AdminDb db, Account account, string? password)
    {
        using var manager = For(db);
        var result = password is null ? await manager.CreateAsync(account) : await manager.CreateAsync(account, password);
        return result.Succeeded ? account : Refuse(result);
    }

    /// <summary>Sets the password, ends a lockout and every session.</summary>
    public async Task<Refusal?> SetPasswordAsync(AdminDb db, Account account, string password)
    {
        using var manager = For(db);
        foreach (var validator in passwords)
            if (await validator.ValidateAsync(manager, account, password) is { Succeeded: false } weak)
                return Refuse(weak);
        account.PasswordHash = hasher.HashPassword(account, password);
        (account.LockoutEnd, account.AccessFailedCount) = (null, 0);
        account.EndSessions();
        return null;
    }

    public string Normalise(string userName) => normalizer.NormalizeName(userName.Trim());

    /// <summary>Takes as long as checking a real password, so that the time tells nobody which names exist.</summary>
    public void CheckNothing(string password)
    {
        var nobody = new Account { DisplayName = "" };
        hasher.VerifyHashedPassword(nobody, NobodysHash, password);
    }

    string NobodysHash => field ??= hasher.HashPassword(new Account { DisplayName = "" }, OneTimeLink.NewToken());

    public Refusal Refuse(IdentityResult result) => result.Errors.First().Code switch
    {
        nameof(IdentityErrorDescriber.PasswordTooShort) => new(AdminTexts.PasswordTooShort(options.Value.Password.RequiredLength)),
        nameof(IdentityErrorDescriber.PasswordMismatch) => new(AdminTexts.PasswordWrong),
        nameof(IdentityErrorDescriber.DuplicateUserName) => new(AdminTexts.SignInNameTaken),
        nameof(IdentityErrorDescriber.InvalidUserName) => new(AdminTexts.SignInNameInvalid),
        var code => throw new InvalidOperationException(code),
    };
}
