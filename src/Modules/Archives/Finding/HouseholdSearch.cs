using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives.Data;
using PropertyHub.Archives.People;
using PropertyHub.Kernel;

namespace PropertyHub.Archives.Finding;

/// <summary>Finds households by room, name, phone or plate (ARC-09): rooms by their beginning first, then whole words, beginnings, parts.</summary>
internal sealed class HouseholdSearch(IDbContextFactory<ArchivesDb> factory, EstateClock clock)
{
    const int MostTerms = 4;
    const int LongestTerm = 60;
    const char AfterAll = '\uFFFF';

    public async Task<IReadOnlyList<HouseholdHit>> FindAsync(string words, int limit, CancellationToken ct)
    {
        var folded = FoldedWords.Fold(words);
        if (folded.Length == 0 || limit <= 0)
            return [];
        await using var db = await factory.CreateDbContextAsync(ct);
        var found = await RoomsAsync(db, folded, limit, ct);
        if (found.Count < limit)
            found.AddRange((await WordsAsync(db, folded, limit, ct)).Except(found).Take(limit - found.Count).ToList());
        return await HitsAsync(db, found, ct);
    }

    /// <summary>Rooms whose code begins with what was typed, dashes or not; the exact one first.</summary>
    static async Task<List<long>> RoomsAsync(ArchivesDb db, string folded, int limit, CancellationToken ct)
    {
        if (FoldedWords.Room(folded) is not { Length: <= LongestTerm } room)
            return [];
        var end = room + AfterAll;
        return await (from words in db.HouseholdWords.AsNoTracking()
                      where string.Compare(words.Room, room) >= 0 && string.Compare(words.Room, end) < 0
                      join unit in db.Units on words.UnitId equals unit.Id
                      orderby unit.Code == folded ? 0 : words.Room == room ? 1 : 2, unit.SortKey
                      select unit.Id).Take(limit).ToListAsync(ct);
    }

    static async Task<List<long>> WordsAsync(ArchivesDb db, string folded, int limit, CancellationToken ct)
    {
        var terms = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var rows = db.HouseholdWords.AsNoTracking();
        foreach (var term in terms.Take(MostTerms))
        {
            var part = term.Length > LongestTerm ? term[..LongestTerm] : term;
            rows = rows.Where(row => row.Words.Contains(part));
        }
        var (whole, beginning) = ($"|{terms[0]}|", $"|{terms[0]}");
        return await rows
            .OrderBy(row => row.Words.Contains(whole) ? 0 : row.Words.Contains(beginning) ? 1 : 2).ThenBy(row => row.UnitId)
            .Select(row => row.UnitId).Take(limit * 2).ToListAsync(ct);
    }

    async Task<IReadOnlyList<HouseholdHit>> HitsAsync(ArchivesDb db, List<long> ids, CancellationToken ct)
    {
        if (ids.Count == 0)
            return [];
        var today = clock.Today;
        var units = await db.Units.AsNoTracking().Where(u => ids.Contains(u.Id)).Select(u => new { u.Id, u.Code, u.Status }).ToDictionaryAsync(u => u.Id, ct);
        var owners = await db.People.AsNoTracking()
            .Where(p => ids.Contains(p.UnitId) && p.Role == PersonRole.Owner && (p.From == null || p.From <= today) && (p.To == null || p.To >= today))
            .OrderBy(p => p.From).ThenBy(p => p.Id).Select(p => new { p.UnitId, p.Name, p.Phone }).ToListAsync(ct);
        var ofUnit = owners.ToLookup(owner => owner.UnitId);
        return [.. ids.Select(id => new HouseholdHit(id, units[id].Code, string.Join('、', ofUnit[id].Select(owner => owner.Name)),
            Masking.Phone(ofUnit[id].FirstOrDefault()?.Phone), units[id].Status))];
    }
}
