using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PropertyHub.Platform.Data;

/// <param name="Generated">A key that the database makes when it is 0.</param>
/// <param name="Value">Reads the column's value, converted as the model says, from an entity.</param>
sealed record TableColumn(string Name, Type Type, bool Generated, Func<object, object?> Value);

/// <summary>A table with the way from an entity to its columns, read off the model once.</summary>
sealed class TableColumns
{
    static readonly ConditionalWeakTable<IEntityType, TableColumns> Known = [];

    readonly Lazy<string> _insertAll;
    readonly Lazy<string> _insertWithoutGenerated;

    public string Table { get; }
    public string? Schema { get; }
    public IReadOnlyList<TableColumn> All { get; }
    public IReadOnlyList<TableColumn> WithoutGenerated { get; }

    TableColumns(IEntityType entity)
    {
        Table = entity.GetTableName()!;
        Schema = entity.GetSchema();
        All = [.. Columns(entity, entity.ClrType, [], StoreObjectIdentifier.Table(Table, Schema))];
        WithoutGenerated = [.. All.Where(column => !column.Generated)];
        _insertAll = new(() => InsertOf(All));
        _insertWithoutGenerated = new(() => InsertOf(WithoutGenerated));
    }

    public static TableColumns Of(DbContext db, Type type) => Known.GetValue(db.Model.FindEntityType(type)!, entity => new TableColumns(entity));

    /// <summary>The columns to write for rows like this one: a generated key only when it is set.</summary>
    public IReadOnlyList<TableColumn> For(object row) => All.Any(column => column.Generated && column.Value(row) is 0L) ? WithoutGenerated : All;

    /// <summary>SQLite's statement that inserts those columns, with the parameters $p0, $p1 and so on.</summary>
    public string InsertSql(IReadOnlyList<TableColumn> columns) => ReferenceEquals(columns, All) ? _insertAll.Value : _insertWithoutGenerated.Value;

    string InsertOf(IReadOnlyList<TableColumn> columns) =>
        $"INSERT INTO \"{Table}\" ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))}) VALUES ({string.Join(", ", columns.Select((_, i) => $"$p{i}"))})";

    static IEnumerable<TableColumn> Columns(ITypeBase type, Type root, List<MemberInfo> path, StoreObjectIdentifier store)
    {
        foreach (var property in type.GetProperties().Where(property => property.PropertyInfo is not null))
            yield return ColumnOf(property, root, path, store);
        foreach (var complex in type.GetComplexProperties())
            foreach (var column in Columns(complex.ComplexType, root, [.. path, complex.PropertyInfo!], store))
                yield return column;
    }

    static TableColumn ColumnOf(IProperty property, Type root, List<MemberInfo> path, StoreObjectIdentifier store)
    {
        var parameter = Expression.Parameter(typeof(object));
        var access = path.Append(property.PropertyInfo!).Aggregate((Expression)Expression.Convert(parameter, root), Expression.MakeMemberAccess);
        var read = Expression.Lambda<Func<object, object?>>(Expression.Convert(access, typeof(object)), parameter).Compile();
        var converter = property.GetTypeMapping().Converter;
        var type = converter?.ProviderClrType ?? property.ClrType;
        return new TableColumn(property.GetColumnName(store)!, Nullable.GetUnderlyingType(type) ?? type, property.IsPrimaryKey() && property.ValueGenerated != ValueGenerated.Never,
            converter is null ? read : row => read(row) is { } value ? converter.ConvertToProvider(value) : null);
    }
}
