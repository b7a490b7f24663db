using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PropertyHub.Kernel;

namespace PropertyHub.Platform.Data;

/// <summary>Names tables by module, money columns by their unit, and makes every <c>Version</c> a concurrency token.</summary>
static class SchemaConventions
{
    public static void Apply(ModelBuilder model, string schema, bool sqlite)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            if (sqlite)
                entity.SetTableName($"{schema}_{entity.GetTableName()}");
            else
                entity.SetSchema(schema);
            NameMoney(entity, "");
            if (entity.FindProperty("Version") is { } version && version.ClrType == typeof(int))
                version.IsConcurrencyToken = true;
        }
    }

    static void NameMoney(IMutableTypeBase type, string prefix)
    {
        foreach (var complex in type.GetComplexProperties())
        {
            if (complex.ClrType == typeof(Money))
                complex.ComplexType.FindProperty(nameof(Money.Fen))!.SetColumnName($"{prefix}{complex.Name}Fen");
            else
                NameMoney(complex.ComplexType, prefix + complex.Name);
        }
    }
}
