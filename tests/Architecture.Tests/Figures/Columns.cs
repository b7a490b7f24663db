using Microsoft.EntityFrameworkCore.Metadata;
using PropertyHub.Testing.SqlServer;

namespace PropertyHub.Architecture.Tests.Figures;

/// <summary>One mapped property of one table.</summary>
internal sealed record Column(string Entity, string Name, Type Type)
{
    public override string ToString() => $"{Entity}.{Name}: {Type.Name}";

    public static IReadOnlyList<Column> All { get; } = [.. Types.Databases.SelectMany(Of)];

    static IReadOnlyList<Column> Of(Type database)
    {
        using var db = SqlServerContext.Of(database);
        return [.. db.Model.GetEntityTypes().SelectMany(Of)];
    }

    /// <summary>Plain properties with the type beneath a nullable one; Money as itself.</summary>
    static IEnumerable<Column> Of(IEntityType entity) =>
        entity.GetProperties().Cast<IPropertyBase>().Concat(entity.GetComplexProperties())
            .Select(property => new Column(entity.ClrType.Name, property.Name, Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType));
}
