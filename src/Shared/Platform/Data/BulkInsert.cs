using System.Data;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace PropertyHub.Platform.Data;

/// <summary>
/// Inserts many rows of one table as fast as the provider can, within the context's transaction: a prepared statement on SQLite,
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
        var columns = Columns(db.Model.FindEntityType(typeof(TEntity))!, out var table, out var schema);
        columns.RemoveAll(column => column.Generated && column.Value(rows.First()) is 0L);
        if (db.Database.GetDbConnection() is SqlConnection connection)
            await CopyAsync(connection, (SqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction(), schema, table, columns, rows, ct);
        else
            await InsertAsync(db, table, columns, rows, ct);
    }

    static async Task InsertAsync<TEntity>(DbContext db, string table, List<Column> columns, IEnumerable<TEntity> rows, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))}) VALUES ({string.Join(", ", columns.Select((_, i) => $"$p{i}"))})";
        var parameters = columns.Select((_, i) =>
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"$p{i}";
            command.Parameters.Add(parameter);
            return parameter;
        }).ToArray();
        command.Prepare();
        foreach (var row in rows)
        {
            ct.ThrowIfCancellationRequested();
            for (var i = 0; i < parameters.Length; i++)
                parameters[i].Value = columns[i].Value(row!) ?? DBNull.Value;
            command.ExecuteNonQuery();
        }
    }

    static async Task CopyAsync<TEntity>(SqlConnection connection, SqlTransaction? transaction, string? schema, string table, List<Column> columns, IEnumerable<TEntity> rows, CancellationToken ct)
    {
        using var copy = new SqlBulkCopy(connection, SqlBulkCopyOptions.CheckConstraints | SqlBulkCopyOptions.KeepIdentity, transaction)
        {
            DestinationTableName = schema is null ? $"[{table}]" : $"[{schema}].[{table}]",
        };
        columns.ForEach(column => copy.ColumnMappings.Add(column.Name, column.Name));
        foreach (var chunk in rows.Chunk(BatchRows))
        {
            using var data = new DataTable();
            columns.ForEach(column => data.Columns.Add(column.Name, column.Type));
            foreach (var row in chunk)
                data.Rows.Add([.. columns.Select(column => column.Value(row!) ?? DBNull.Value)]);
            await copy.WriteToServerAsync(data, ct);
        }
    }

    sealed record Column(string Name, Type Type, bool Generated, Func<object, object?> Value);

    static List<Column> Columns(IEntityType entity, out string table, out string? schema)
    {
        table = entity.GetTableName()!;
        schema = entity.GetSchema();
        var store = StoreObjectIdentifier.Table(table, schema);
        return [.. Columns(entity, entity.ClrType, [], store)];
    }

    static IEnumerable<Column> Columns(ITypeBase type, Type root, List<MemberInfo> path, StoreObjectIdentifier store)
    {
        foreach (var property in type.GetProperties().Where(property => property.PropertyInfo is not null))
            yield return ColumnOf(property, root, path, store);
        foreach (var complex in type.GetComplexProperties())
            foreach (var column in Columns(complex.ComplexType, root, [.. path, complex.PropertyInfo!], store))
                yield return column;
    }

    static Column ColumnOf(IProperty property, Type root, List<MemberInfo> path, StoreObjectIdentifier store)
    {
        var parameter = Expression.Parameter(typeof(object));
        var access = path.Append(property.PropertyInfo!).Aggregate((Expression)Expression.Convert(parameter, root), Expression.MakeMemberAccess);
        var read = Expression.Lambda<Func<object, object?>>(Expression.Convert(access, typeof(object)), parameter).Compile();
        var converter = property.GetTypeMapping().Converter;
        var type = converter?.ProviderClrType ?? property.ClrType;
        return new Column(property.GetColumnName(store)!, Nullable.GetUnderlyingType(type) ?? type, property.IsPrimaryKey() && property.ValueGenerated != ValueGenerated.Never,
            converter is null ? read : row => read(row) is { } value ? converter.ConvertToProvider(value) : null);
    }
}
