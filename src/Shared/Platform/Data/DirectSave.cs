using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace PropertyHub.Platform.Data;

/// <summary>
/// Saves an operation's changes on SQLite by the write connection's prepared statements, one per table and set of columns, where EF would build,
/// order and compile a batch anew each time. It does so for added and changed rows of plain tables only; all else, and SQL Server, is EF's.
/// </summary>
sealed class DirectSave(DatabaseDependencies dependencies, RelationalDatabaseDependencies relational) : RelationalDatabase(dependencies, relational)
{
    public override async Task<int> SaveChangesAsync(IList<IUpdateEntry> entries, CancellationToken cancellationToken = default)
    {
        if (RelationalDependencies.Connection is not { DbConnection: WriteConnection connection, CurrentTransaction: not null } || PlainRows(entries) is not { } rows)
            return await base.SaveChangesAsync(entries, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var (table, entry) in rows)
            Save(connection, table, entry);
        return entries.Count;
    }

    /// <summary>The rows in the order of writing: changes first, then what others refer to, and rows of a table as they were added. Null when any of them is EF's.</summary>
    static IEnumerable<(PlainTable Table, IUpdateEntry Entry)>? PlainRows(IList<IUpdateEntry> entries)
    {
        var rows = new (PlainTable Table, IUpdateEntry Entry)[entries.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            var (table, entry) = rows[i] = (PlainTable.Of(entries[i].EntityType), entries[i]);
            if (!table.MayWrite(entry) || entry.Context.Database.AutoSavepointsEnabled)
                return null;
        }
        return rows.OrderBy(row => row.Entry.EntityState == EntityState.Added ? row.Table.Depth : 0).ThenBy(row => row.Table.NumberOf(row.Entry));
    }

    static void Save(WriteConnection connection, PlainTable table, IUpdateEntry entry)
    {
        try
        {
            if (entry.EntityState == EntityState.Added)
                table.Insert(connection, entry);
            else if (!table.Update(connection, entry))
                throw new DbUpdateConcurrencyException($"The row of {entry.EntityType.DisplayName()} was changed or removed meanwhile", [entry]);
        }
        catch (SqliteException failure)
        {
            throw new DbUpdateException($"A row of {entry.EntityType.DisplayName()} could not be saved", failure, [entry]);
        }
    }
}
