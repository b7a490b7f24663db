using Microsoft.EntityFrameworkCore;

namespace PropertyHub.Platform.Data;

public static class Sequences
{
    /// <summary>
    /// Takes the next <paramref name="count"/> numbers of a series and returns the first, counting from 1. The row stays locked until the
    /// transaction ends, so numbers rise in the order of commits and one that is rolled back leaves no gap.
    /// </summary>
    public static async Task<long> TakeAsync(this ModuleDb db, string series, int count, CancellationToken ct)
    {
        var sequences = db.Set<Sequence>();
        var found = await sequences.Where(sequence => sequence.Name == series)
            .ExecuteUpdateAsync(set => set.SetProperty(sequence => sequence.Next, sequence => sequence.Next + count), ct);
        if (found == 1)
            return await sequences.Where(sequence => sequence.Name == series).Select(sequence => sequence.Next).SingleAsync(ct) - count;

        var first = new Sequence { Name = series, Next = 1 + count };
        sequences.Add(first);
        await db.SaveChangesAsync(ct);
        db.Entry(first).State = EntityState.Detached;
        return 1;
    }
}
