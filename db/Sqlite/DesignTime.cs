using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using PropertyHub.Platform.Data;

namespace PropertyHub.Db.Sqlite;

/// <summary>Lets the migration tool make a module's context; the file named here is never opened.</summary>
abstract class DesignTime<TDb>(string schema, Func<DbContextOptions<TDb>, TDb> create) : IDesignTimeDbContextFactory<TDb> where TDb : ModuleDb
{
    public TDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<TDb>();
        ModuleDatabaseRegistration.Configure(options, new DatabaseOptions { ConnectionString = "Data Source=design.db" }, schema, []);
        return create(options.Options);
    }
}
