using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using PropertyHub.Platform.Data;

namespace PropertyHub.Db.SqlServer;

/// <summary>Lets the migration tool make a module's context; the server named here is never asked.</summary>
abstract class DesignTime<TDb>(string schema, Func<DbContextOptions<TDb>, TDb> create) : IDesignTimeDbContextFactory<TDb> where TDb : ModuleDb
{
    public TDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<TDb>();
        ModuleDatabaseRegistration.Configure(options, new DatabaseOptions { Provider = DatabaseProvider.SqlServer, ConnectionString = "Server=design" }, schema, []);
        return create(options.Options);
    }
}
