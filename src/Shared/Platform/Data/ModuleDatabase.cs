using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Platform.Events;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Platform.Data;

/// <summary>A module's database without its type, for the few places that walk all of them: migration, backup, checks, tests.</summary>
public interface IModuleDatabase
{
    string Schema { get; }
    ModuleDb Create();
}

sealed class ModuleDatabase<TDb>(IDbContextFactory<TDb> factory) : IModuleDatabase where TDb : ModuleDb
{
    public string Schema { get; } = SchemaOf(factory);
    public ModuleDb Create() => factory.CreateDbContext();

    static string SchemaOf(IDbContextFactory<TDb> factory)
    {
        using var db = factory.CreateDbContext();
        return db.Schema;
    }
}

public static class ModuleDatabaseRegistration
{
    /// <summary>Registers a module's database on the configured provider, with its operations' services and its outbox.</summary>
    public static IServiceCollection AddModuleDb<TDb>(this IServiceCollection services, string schema) where TDb : ModuleDb
    {
        services.AddPooledDbContextFactory<TDb>((provider, options) => Configure(options, provider.GetRequiredService<DatabaseOptions>(), schema,
            provider.GetServices<Microsoft.EntityFrameworkCore.Diagnostics.IInterceptor>()));
        services.AddSingleton<IModuleDatabase, ModuleDatabase<TDb>>();
        services.AddSingleton<IOutboxDelivery, OutboxDelivery<TDb>>();
        services.AddScoped<OperationServices<TDb>>();
        return services;
    }

    public static void Configure(DbContextOptionsBuilder options, DatabaseOptions database, string schema,
        IEnumerable<Microsoft.EntityFrameworkCore.Diagnostics.IInterceptor> interceptors)
    {
        if (database.Provider == DatabaseProvider.Sqlite)
            options.UseSqlite(database.ConnectionString, sqlite => sqlite
                    .MigrationsAssembly("PropertyHub.Db.Sqlite").MigrationsHistoryTable($"{schema}_Migrations").CommandTimeout(60))
                .AddInterceptors(new SqlitePragmas());
        else
            options.UseSqlServer(database.ConnectionString, sql => sql
                .MigrationsAssembly("PropertyHub.Db.SqlServer").MigrationsHistoryTable("Migrations", schema).EnableRetryOnFailure());
        options.AddInterceptors(interceptors);
    }
}
