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

    public async Task<IReadOnlyList<HouseholdHit>> FindAsync(string typed, int limit, CancellationToken ct)
    {
        var folded = FoldedWords.Fold(typed);
        if (folded.Length == 0 || limit <= 0)
            return [];
        await using var db = await factory.CreateDbContextAsync(ct);
        var rooms = await RoomsAsync(db, folded, limit, ct);
        if (rooms.Count == limit && folded.Contains('-', StringComparison.Ordinal))
            return await HitsAsync(db, rooms, ct);
        var words = await WordsAsync(db, folded, limit, ct);
        var first = rooms.Take(words.Count == 0 ? limit : Math.Max(1, limit / 2));
        return await HitsAsync(db, [.. first.Concat(words).Concat(rooms).Distinct().Take(limit)], ct);
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
        return await Ranked(rows, terms).ThenBy(row => row.UnitId).Select(row => row.UnitId).Take(limit).ToListAsync(ct);
    }

    /// <summary>Whole words before beginnings before parts; the first word weighs most.</summary>
    static IOrderedQueryable<HouseholdWords> Ranked(IQueryable<HouseholdWords> rows, string[] terms)
    {
        var (whole, beginning) = ($"|{terms[0]}|", $"|{terms[0]}");
        var ranked = rows.OrderBy(row => row.Words.Contains(whole) ? 0 : row.Words.Contains(beginning) ? 1 : 2);
        foreach (var further in terms.Skip(1).Take(MostTerms - 1).Select(term => $"|{term}|"))
            ranked = ranked.ThenBy(row => row.Words.Contains(further) ? 0 : 1);
        return ranked;
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
