using System.Reflection;
using Microsoft.EntityFrameworkCore.Design;
using PropertyHub.Platform.Data;

namespace PropertyHub.Architecture.Tests.Database;

/// <summary>The contexts that the migration projects make, by module database.</summary>
internal static class DesignTimes
{
    public static IReadOnlyDictionary<Type, Func<ModuleDb>> Sqlite { get; } = In("PropertyHub.Db.Sqlite");
    public static IReadOnlyDictionary<Type, Func<ModuleDb>> SqlServer { get; } = In("PropertyHub.Db.SqlServer");

    public static TheoryData<string> Databases => [.. Types.Databases.Select(database => database.Name)];

    public static Type Named(string name) => Types.Databases.Single(database => database.Name == name);

    static Dictionary<Type, Func<ModuleDb>> In(string assembly) =>
        Assembly.Load(assembly).GetTypes().Where(type => !type.IsAbstract)
            .SelectMany(type => type.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IDesignTimeDbContextFactory<>)).Select(i => (Factory: type, Interface: i)))
            .ToDictionary(pair => pair.Interface.GetGenericArguments()[0],
                pair => (Func<ModuleDb>)(() => (ModuleDb)pair.Interface.GetMethod("CreateDbContext")!.Invoke(Activator.CreateInstance(pair.Factory, nonPublic: true), [Array.Empty<string>()])!));
}
