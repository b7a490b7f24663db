using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace PropertyHub.Platform.Data;

/// <summary>
/// Inserts rows of one table as fast as the provider can, within the context's transaction: a prepared statement on SQLite,
/// bulk copy on SQL Server. Columns and conversions come from the model; a generated key is left to the database when the first row has none.
/// Nothing is tracked and nothing audited.
/// </summary>
public static class BulkInsert
{
    const int BatchRows = 20_000;

    public static async Task BulkInsertAsync<TEntity>(this DbContext db, IReadOnlyCollection<TEntity> rows, CancellationToken ct) where TEntity : class
    {
        if (rows.Count == 0)
            return;
        var table = TableColumns.Of(db, typeof(TEntity));
        if (db.Database.GetDbConnection() is SqlConnection connection)
            await CopyAsync(connection, (SqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction(), table, rows, ct);
        else
            await InsertAsync(db, table, rows, ct);
    }

    /// <summary>The same for a handful of rows, for which SQL Server's bulk copy would be a detour.</summary>
    public static async Task InsertFewAsync<TEntity>(this DbContext db, IReadOnlyCollection<TEntity> rows, CancellationToken ct) where TEntity : class
    {
        if (db.Database.GetDbConnection() is not SqlConnection)
        {
            await db.BulkInsertAsync(rows, ct);
            return;
        }
        db.Set<TEntity>().AddRange(rows);
        await db.SaveChangesAsync(ct);
    }

    static async Task InsertAsync<TEntity>(DbContext db, TableColumns table, IReadOnlyCollection<TEntity> rows, CancellationToken ct) where TEntity : class
    {
        var columns = table.For(rows.First());
        await db.Database.OpenConnectionAsync(ct);
        if (db.Database.GetDbConnection() is WriteConnection writing)
        {
            Insert(writing.Prepared(table.InsertSql(columns), columns.Count), columns, rows, ct);
            return;
        }
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = table.InsertSql(columns);
        for (var i = 0; i < columns.Count; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"$p{i}";
            command.Parameters.Add(parameter);
        }
        Insert(command, columns, rows, ct);
    }

    static void Insert<TEntity>(DbCommand command, IReadOnlyList<TableColumn> columns, IReadOnlyCollection<TEntity> rows, CancellationToken ct) where TEntity : class
    {
        foreach (var row in rows)
        {
            ct.ThrowIfCancellationRequested();
            for (var i = 0; i < columns.Count; i++)
                command.Parameters[i].Value = columns[i].Value(row) ?? DBNull.Value;
            command.ExecuteNonQuery();
        }
    }

    static async Task CopyAsync<TEntity>(SqlConnection connection, SqlTransaction? transaction, TableColumns table, IReadOnlyCollection<TEntity> rows, CancellationToken ct) where TEntity : class
    {
        var columns = table.For(rows.First());
        using var copy = new SqlBulkCopy(connection, SqlBulkCopyOptions.CheckConstraints | SqlBulkCopyOptions.KeepIdentity, transaction)
        {
            DestinationTableName = table.Schema is null ? $"[{table.Table}]" : $"[{table.Schema}].[{table.Table}]",
        };
        foreach (var column in columns)
            copy.ColumnMappings.Add(column.Name, column.Name);
        foreach (var chunk in rows.Chunk(BatchRows))
        {
            using var data = new DataTable();
            foreach (var column in columns)
                data.Columns.Add(column.Name, column.Type);
            foreach (var row in chunk)
                data.Rows.Add([.. columns.Select(column => column.Value(row) ?? DBNull.Value)]);
            await copy.WriteToServerAsync(data, ct);
        }
    }
}
