using System.Reflection;
using Microsoft.EntityFrameworkCore;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Testing.SqlServer;

/// <summary>The classes of a module that ask its database: operations, lists, exports, readers. One whose queries no test runs was never tried on SQL Server's model.</summary>
public static class QueryAskers
{
    public static bool IsOurs(Type type) => type.Assembly.GetName().Name!.StartsWith("PropertyHub.", StringComparison.Ordinal);

    public static IEnumerable<Type> Of(Assembly module) =>
        module.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false, IsNested: false } && type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Any(constructor => constructor.GetParameters().Any(parameter => Asks(parameter.ParameterType))));

    static bool Asks(Type type) =>
        type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(IDbContextFactory<>) || type.GetGenericTypeDefinition() == typeof(OperationServices<>));
}
