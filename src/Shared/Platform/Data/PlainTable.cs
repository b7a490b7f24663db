using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Update;
using SQLitePCL;

namespace PropertyHub.Platform.Data;

/// <summary>How tracked rows of one table are written to SQLite, read off the model once.</summary>
sealed class PlainTable
{
    const int MostColumns = 64;

    static readonly ConditionalWeakTable<IEntityType, PlainTable> Known = [];

    readonly string _table;
    readonly Column[] _columns;
    readonly Column[] _conditions;
    readonly Column? _number;
    readonly bool _isPlain;
    readonly ConcurrentDictionary<ulong, Statement> _inserts = [];
    readonly ConcurrentDictionary<ulong, Statement> _updates = [];

    /// <param name="OrdersRows">In a key or a unique index, so that the order in which rows are written may matter.</param>
    sealed record Column(IProperty Property, string Name, bool OrdersRows)
    {
        readonly Func<object?, object?>? _convert = Property.GetTypeMapping().Converter?.ConvertToProvider;

        public object Stored(object? value) => (_convert is null ? value : _convert(value)) ?? DBNull.Value;
    }

    sealed record Statement(string Sql, Column[] Written);

    PlainTable(IEntityType entity)
    {
        _table = entity.GetTableName() ?? "";
        var store = StoreObjectIdentifier.Table(_table, entity.GetSchema());
        _columns = [.. entity.GetFlattenedProperties().Select(property => new Column(property, property.GetColumnName(store) ?? "", OrdersRows(property)))];
        _conditions = [.. _columns.Where(column => column.Property.IsPrimaryKey() || column.Property.IsConcurrencyToken)];
        _number = _columns.FirstOrDefault(column => IsRowId(column.Property));
        Depth = DepthOf(entity, []);
        _isPlain = Depth > 0 && IsAlone(entity) && _columns.Length <= MostColumns
            && _columns.All(column => column.Name.Length > 0 && (column == _number || column.Property.ValueGenerated == ValueGenerated.Never));
    }

    /// <summary>One more than that of any table it refers to; 0 where tables refer to each other in a ring.</summary>
    public int Depth { get; }

    public static PlainTable Of(IEntityType entity) => Known.GetValue(entity, type => new PlainTable(type));

    /// <summary>Added and changed rows that are no more than their columns, of which the database makes at most the number; not where the order of changes matters.</summary>
    public bool MayWrite(IUpdateEntry entry) => _isPlain && entry.SharedIdentityEntry is null && entry.EntityState switch
    {
        EntityState.Added => true,
        EntityState.Modified => !Array.Exists(_columns, column => column.OrdersRows && entry.IsModified(column.Property)),
        _ => false,
    };

    /// <summary>The number by which the database knows the row, or that stands for it until then and rises in the order of adding; 0 without one.</summary>
    public long NumberOf(IUpdateEntry entry) => _number is null ? 0 : (long)entry.GetCurrentValue(_number.Property)!;

    public void Insert(WriteConnection connection, IUpdateEntry entry)
    {
        var numbered = _number is not null && entry.IsStoreGenerated(_number.Property);
        var insert = _inserts.GetOrAdd(SetOf(column => !numbered || column != _number), InsertOf);
        var command = connection.Prepared(insert.Sql, insert.Written.Length);
        Put(command.Parameters, insert.Written, entry);
        command.ExecuteNonQuery();
        if (numbered)
            entry.SetStoreGeneratedValue(_number!.Property, raw.sqlite3_last_insert_rowid(connection.Handle));
    }

    /// <summary>False when the row is no longer as it was read.</summary>
    public bool Update(WriteConnection connection, IUpdateEntry entry)
    {
        var update = _updates.GetOrAdd(SetOf(column => entry.IsModified(column.Property)), UpdateOf);
        var command = connection.Prepared(update.Sql, update.Written.Length + _conditions.Length);
        Put(command.Parameters, update.Written, entry);
        for (var i = 0; i < _conditions.Length; i++)
            command.Parameters[update.Written.Length + i].Value = _conditions[i].Stored(entry.GetOriginalValue(_conditions[i].Property));
        return command.ExecuteNonQuery() == 1;
    }

    static void Put(Microsoft.Data.Sqlite.SqliteParameterCollection parameters, Column[] columns, IUpdateEntry entry)
    {
        for (var i = 0; i < columns.Length; i++)
            parameters[i].Value = columns[i].Stored(entry.GetCurrentValue(columns[i].Property));
    }

    Statement InsertOf(ulong set)
    {
        var written = ColumnsOf(set);
        return new($"INSERT INTO \"{_table}\" ({string.Join(", ", written.Select(column => $"\"{column.Name}\""))}) VALUES ({string.Join(", ", written.Select((_, i) => $"$p{i}"))})", written);
    }

    Statement UpdateOf(ulong set)
    {
        var written = ColumnsOf(set);
        var conditions = _conditions.Select((column, i) => $"\"{column.Name}\" {(column.Property.IsNullable ? "IS" : "=")} $p{written.Length + i}");
        return new($"UPDATE \"{_table}\" SET {string.Join(", ", written.Select((column, i) => $"\"{column.Name}\" = $p{i}"))} WHERE {string.Join(" AND ", conditions)}", written);
    }

    ulong SetOf(Func<Column, bool> chosen)
    {
        var set = 0UL;
        for (var i = 0; i < _columns.Length; i++)
            if (chosen(_columns[i]))
                set |= 1UL << i;
        return set;
    }

    Column[] ColumnsOf(ulong set) => [.. _columns.Where((_, i) => (set & 1UL << i) != 0)];

    static bool OrdersRows(IProperty property) => property.IsKey() || property.IsForeignKey() || property.GetContainingIndexes().Any(index => index.IsUnique);

    static bool IsRowId(IProperty property) =>
        property.ClrType == typeof(long) && property.ValueGenerated == ValueGenerated.OnAdd && property.FindContainingPrimaryKey() is { Properties.Count: 1 };

    static bool IsAlone(IEntityType entity) =>
        entity.BaseType is null && !entity.GetDirectlyDerivedTypes().Any() && !entity.IsOwned() && entity.GetComplexProperties().All(complex => !complex.IsCollection)
        && entity.GetTableMappings().ToList() is [{ Table: var table }] && table.EntityTypeMappings.Count() == 1;

    static int DepthOf(IEntityType entity, HashSet<IEntityType> onTheWay)
    {
        if (!onTheWay.Add(entity))
            return 0;
        var below = entity.GetForeignKeys().Select(key => DepthOf(key.PrincipalEntityType, onTheWay)).ToList();
        onTheWay.Remove(entity);
        return below.Contains(0) ? 0 : 1 + below.DefaultIfEmpty().Max();
    }
}
