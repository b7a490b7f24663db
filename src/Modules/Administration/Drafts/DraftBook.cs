using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using PropertyHub.Administration.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Administration.Drafts;

/// <summary>The drafts of whoever asks, nobody else's; encrypted with the keys that protect the cookies.</summary>
internal interface IDraftBook
{
    /// <param name="age">Since it was typed, in milliseconds.</param>
    Task<Outcome<Done>> KeepAsync(string page, string form, DraftContent content, long age, CancellationToken ct);

    /// <returns>Null when there is none, or none of the last 24 hours.</returns>
    Task<KeptDraft?> FindAsync(string page, string form, CancellationToken ct);

    Task<Outcome<Done>> ForgetAsync(string page, string form, CancellationToken ct);

    /// <summary>The drafts of one page, the latest first.</summary>
    Task<IReadOnlyList<KeptDraft>> OfPageAsync(string page, CancellationToken ct);
}

internal sealed class DraftBook(IDbContextFactory<AdminDb> factory, IDataProtectionProvider protection, ICurrentActor actors, EstateClock clock, KeepDraft keep, ForgetDraft forget) : IDraftBook
{
    readonly IDataProtector _protector = protection.CreateProtector("drafts");

    public Task<Outcome<Done>> KeepAsync(string page, string form, DraftContent content, long age, CancellationToken ct) =>
        keep.RunAsync(new(Guid.Empty, page, HashOf(form), _protector.Protect(JsonSerializer.SerializeToUtf8Bytes(content)), age), ct);

    public async Task<KeptDraft?> FindAsync(string page, string form, CancellationToken ct)
    {
        var hash = HashOf(form);
        return (await ReadAsync(drafts => drafts.Where(draft => draft.Page == page && draft.Form == hash), ct)).FirstOrDefault();
    }

    public Task<Outcome<Done>> ForgetAsync(string page, string form, CancellationToken ct) => forget.RunAsync(new(Guid.Empty, page, HashOf(form)), ct);

    public Task<IReadOnlyList<KeptDraft>> OfPageAsync(string page, CancellationToken ct) => ReadAsync(drafts => drafts.Where(draft => draft.Page == page), ct);

    async Task<IReadOnlyList<KeptDraft>> ReadAsync(Func<IQueryable<Draft>, IQueryable<Draft>> which, CancellationToken ct)
    {
        var (person, since) = ((await actors.GetAsync(ct)).Name, clock.UtcNow - Draft.Kept);
        await using var db = await factory.CreateDbContextAsync(ct);
        var found = await which(db.Drafts.AsNoTracking().Where(draft => draft.Person == person && draft.SavedAt >= since)).OrderByDescending(draft => draft.SavedAt).ToListAsync(ct);
        return [.. found.Select(Open).OfType<KeptDraft>()];
    }

    /// <summary>What can no longer be decrypted, or was written by another version, is as good as gone.</summary>
    KeptDraft? Open(Draft draft)
    {
        try
        {
            return JsonSerializer.Deserialize<DraftContent>(_protector.Unprotect(draft.Content)) is { } content ? new(content, clock.ToLocal(draft.SavedAt)) : null;
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or JsonException)
        {
            return null;
        }
    }

    static string HashOf(string form) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(form)));
}
