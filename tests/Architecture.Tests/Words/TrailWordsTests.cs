using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;
using PropertyHub.Architecture.Tests.Database;
using PropertyHub.Kernel;
using PropertyHub.Platform.Audit;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Imports;
using PropertyHub.Platform.Modules;

namespace PropertyHub.Architecture.Tests.Words;

/// <summary>SYS-03: the audit trail can be read without knowing the code. That the words are there in three languages, the other rules see to.</summary>
public sealed class TrailWordsTests
{
    /// <summary>Columns that tell a person nothing: keys of other tables whose code stands beside them, hashes, counters, what is kept for the machine.</summary>
    static readonly string[] Untold =
    [
        "NormalizedUserName", "SecurityStamp", "LockoutEnabled", "TokenHash", "ConcurrencyStamp", "IdNumberHash", "IdNumberSealed", "ImportId", "SortKey", "Version",
        "UnitId", "PayerId", "RunId", "SourceId", "Live", "Explanation", "ReversalOf", "UsedInPayment", "Position",
    ];

    /// <summary>Tables that no operation audits: kept by the platform, made from others, or one person's own liking.</summary>
    static readonly string[] Unaudited = ["DataProtectionKey", "Draft", "HouseholdWords", "IdentityKey", "Liking", "SavedFilter"];

    [Fact]
    public void Every_operation_has_a_title() =>
        House.None(House.Found(House.ModuleAssemblies.SelectMany(assembly => assembly.GetTypes()).Where(Types.IsOperation)).Where(type => Words(type).Operation(type.Name) is null)
            .Select(type => $"{type.FullName}: Operation_{type.Name}"), "TrailTexts says what the operation is called");

    [Fact]
    public void Every_import_has_a_title() =>
        House.None(House.Found(from type in House.ModuleAssemblies.SelectMany(assembly => assembly.GetTypes())
                               where !type.IsAbstract && type.IsAssignableTo(typeof(IImport))
                               let kind = ((IImport)RuntimeHelpers.GetUninitializedObject(type)).Kind
                               select (Type: type, Name: "Import " + kind)).Where(import => Words(import.Type).Operation(import.Name) is null)
            .Select(import => $"{import.Type.FullName}: {import.Name}"), "TrailTexts says what the import is called");

    [Fact]
    public void Every_title_is_that_of_an_operation_or_import() =>
        House.None(from module in House.Found(Types.AppModules.Where(module => module.Trail is not null))
                   let names = module.Assembly.GetTypes().Select(type => type.Name).ToHashSet()
                   from deed in module.Trail!.Operations
                   where !deed.Name.StartsWith("Import ", StringComparison.Ordinal) && !names.Contains(deed.Name)
                   select $"{module.Name}: {deed.Name}", "A title for what is no longer there");

    [Fact]
    public void Every_record_has_a_name() =>
        House.None(Records.Where(record => record.Words.Record(record.Type.ClrType.Name) is null).Select(record => $"{record.Type.ClrType.FullName}: Record_{record.Type.ClrType.Name}"), "TrailTexts says what the record is called");

    [Fact]
    public void Every_field_has_a_name_or_is_untold() =>
        House.None(from record in Records
                   from property in Fields(record.Type)
                   where !Untold.Contains(property.Name) && record.Words.Field(record.Type.ClrType.Name, property.Name) is null
                   select $"{record.Type.ClrType.FullName}: Field_{property.Name}", "TrailTexts says what the field is called");

    [Fact]
    public void Every_value_of_an_enum_has_words() =>
        House.None(from record in Records
                   from property in record.Type.GetProperties()
                   let type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType
                   where type.IsEnum
                   from value in Enum.GetNames(type)
                   where record.Words.Value(type.Name, value) is null
                   select $"{record.Type.ClrType.FullName}.{property.Name}: Value_{type.Name}_{value}", "TrailTexts says what the value means");

    static IReadOnlyList<(IEntityType Type, TrailWords Words)> Records => House.Found(
        from database in DesignTimes.Sqlite
        let words = Words(database.Key)
        from type in Model(database.Value).GetEntityTypes()
        where type.ClrType.Assembly != House.Platform && !Unaudited.Contains(type.ClrType.Name)
        select (type, words));

    static IModel Model(Func<ModuleDb> make)
    {
        using var db = make();
        return db.Model;
    }

    /// <summary>As the trail notes them: an amount by the name of the amount, not of its column.</summary>
    static IEnumerable<(string Name, Type Type)> Fields(IEntityType type) =>
        type.GetProperties().Where(property => !property.IsPrimaryKey()).Select(property => (property.Name, property.ClrType))
            .Concat(type.GetComplexProperties().Where(complex => complex.ClrType == typeof(Money)).Select(complex => (complex.Name, complex.ClrType)));

    static TrailWords Words(Type type) => Types.ModuleOf(type).Trail ?? throw new InvalidOperationException($"{type.Assembly.GetName().Name} has no words for its trail");
}
