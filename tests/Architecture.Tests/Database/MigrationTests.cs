using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PropertyHub.Platform.Data;

namespace PropertyHub.Architecture.Tests.Database;

/// <summary>Rule 8: both providers have all of the model, and migrations say so.</summary>
public sealed class MigrationTests
{
    public static TheoryData<string> Databases => DesignTimes.Databases;

    [Fact]
    public void Every_database_has_migrations_for_both_providers()
    {
        var databases = Types.Databases.Select(database => database.Name).Order().ToList();
        DesignTimes.Sqlite.Keys.Select(database => database.Name).Order().ShouldBe(databases);
        DesignTimes.SqlServer.Keys.Select(database => database.Name).Order().ShouldBe(databases);
    }

    [Fact]
    public void No_two_modules_share_a_schema() => Types.Databases.Select(database => DesignTimes.Sqlite[database]().Schema).ShouldBeUnique();

    [Theory, MemberData(nameof(Databases))]
    public void Nothing_waits_to_be_migrated_on_SQLite(string database)
    {
        using var db = DesignTimes.Sqlite[DesignTimes.Named(database)]();
        db.Database.GetMigrations().ShouldNotBeEmpty();
        db.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Databases))]
    public void Nothing_waits_to_be_migrated_on_SqlServer(string database)
    {
        using var db = DesignTimes.SqlServer[DesignTimes.Named(database)]();
        db.Database.GetMigrations().ShouldNotBeEmpty();
        db.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Fact]
    public async Task All_modules_migrate_one_empty_file_and_once_more()
    {
        var folder = Directory.CreateTempSubdirectory("propertyhub-").FullName;
        try
        {
            var tables = 0;
            for (var time = 1; time <= 2; time++)
                foreach (var database in Types.Databases)
                {
                    await using var db = Open(database, Path.Combine(folder, "test.db"));
                    await db.Database.MigrateAsync(TestContext.Current.CancellationToken);
                    (await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
                    tables = await db.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS Value FROM sqlite_master WHERE type = 'table'").SingleAsync(TestContext.Current.CancellationToken);
                }
            tables.ShouldBeGreaterThan(House.Found(Types.Databases).Count * 5);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    static ModuleDb Open(Type database, string file)
    {
        using var design = DesignTimes.Sqlite[database]();
        var builder = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(database))!;
        ModuleDatabaseRegistration.Configure(builder, new DatabaseOptions { ConnectionString = $"Data Source={file};Pooling=False" }, design.Schema, []);
        return (ModuleDb)Activator.CreateInstance(database, builder.Options)!;
    }
}
