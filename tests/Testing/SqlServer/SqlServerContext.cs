using Microsoft.EntityFrameworkCore;
using PropertyHub.Platform.Data;

namespace PropertyHub.Testing.SqlServer;

/// <summary>A module's context as it is on SQL Server, for its model and its translations; the server it names is never asked.</summary>
public static class SqlServerContext
{
    public static ModuleDb Of(Type database)
    {
        var builder = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(database))!;
        var options = new DatabaseOptions { Provider = DatabaseProvider.SqlServer, ConnectionString = "Server=none" };
        ModuleDatabaseRegistration.Configure(builder, options, "none", []);
        return (ModuleDb)Activator.CreateInstance(database, builder.Options)!;
    }
}
