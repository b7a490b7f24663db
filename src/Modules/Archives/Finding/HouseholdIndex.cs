using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives.Data;
using PropertyHub.Archives.People;
using PropertyHub.Archives.Units;
using PropertyHub.Platform.Data;

namespace PropertyHub.Archives.Finding;

/// <summary>Rewrites the words of units whose code or people changed, in the transaction of the change.</summary>
internal static class HouseholdIndex
{
    /// <summary>Beyond so many it is quicker to read and write all.</summary>
    const int Many = 500;

    /// <summary>So many at once, lest a large estate with many people in each unit fill the memory.</summary>
    const int PartUnits = 2_000;

    public static async Task RefreshAsync(ArchivesDb db, IReadOnlyCollection<long> unitIds, CancellationToken ct)
    {
        if (unitIds.Count <= Many)
        {
            await db.HouseholdWords.Where(words => unitIds.Contains(words.UnitId)).ExecuteDeleteAsync(ct);
            await WriteAsync(db, db.Units.Where(unit => unitIds.Contains(unit.Id)), db.People.Where(person => unitIds.Contains(person.UnitId)), ct);
            return;
        }
        await db.HouseholdWords.ExecuteDeleteAsync(ct);
        for (long? last = 0; last is { } from;)
        {
            var to = await db.Units.Where(unit => unit.Id > from).OrderBy(unit => unit.Id).Select(unit => (long?)unit.Id).Take(PartUnits).MaxAsync(ct);
            if (to is { } until)
                await WriteAsync(db, db.Units.Where(unit => unit.Id > from && unit.Id <= until), db.People.Where(person => person.UnitId > from && person.UnitId <= until), ct);
            last = to;
        }
    }

    static async Task WriteAsync(ArchivesDb db, IQueryable<Unit> units, IQueryable<Person> people, CancellationToken ct)
    {
        var ofUnit = (await people.Select(p => new Known(p.UnitId, p.Name, p.Phone, p.Plate)).ToListAsync(ct)).ToLookup(known => known.UnitId);
        var codes = await units.OrderBy(unit => unit.Id).Select(unit => new { unit.Id, unit.Code, unit.Room }).ToListAsync(ct);
        await db.BulkInsertAsync(codes.ConvertAll(unit => WordsOf(unit.Id, unit.Code, unit.Room, ofUnit[unit.Id])), ct);
    }

    /// <summary>One unit's words from the people as they are about to be saved.</summary>
    public static async Task PutAsync(ArchivesDb db, Unit unit, IEnumerable<Person> people, CancellationToken ct)
    {
        await db.HouseholdWords.Where(words => words.UnitId == unit.Id).ExecuteDeleteAsync(ct);
        var known = people.Select(person => new Known(unit.Id, person.Name, person.Phone, person.Plate));
        await db.BulkInsertAsync(new[] { WordsOf(unit.Id, unit.Code, unit.Room, known) }, ct);
    }

    sealed record Known(long UnitId, string Name, string? Phone, string? Plate);

    static HouseholdWords WordsOf(long id, string code, string room, IEnumerable<Known> people)
    {
        var compact = FoldedWords.Compact(FoldedWords.Fold(code));
        var words = people.SelectMany(person => new[] { person.Name, person.Phone, person.Plate }).Prepend(room).Prepend(compact).Prepend(code)
            .Where(word => !string.IsNullOrWhiteSpace(word)).Select(word => FoldedWords.Fold(word!)).Distinct(StringComparer.Ordinal);
        var line = $"|{string.Join('|', words)}|";
        return new HouseholdWords { UnitId = id, Room = compact, Words = line.Length > HouseholdWords.Longest ? line[..HouseholdWords.Longest] : line };
    }
}
