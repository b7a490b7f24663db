using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
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
    const int CommandSeconds = 60;

    /// <summary>Registers a module's database on the configured provider, with its operations' services and its outbox.</summary>
    public static IServiceCollection AddModuleDb<TDb>(this IServiceCollection services, string schema) where TDb : ModuleDb
    {
        services.AddPooledDbContextFactory<TDb>((provider, options) => Configure(options, provider.GetRequiredService<DatabaseOptions>(), schema, provider.GetServices<IInterceptor>()));
        services.AddSingleton(provider => Writing<TDb>(provider));
        services.AddSingleton<IModuleDatabase, ModuleDatabase<TDb>>();
        services.AddSingleton<IOutboxDelivery, OutboxDelivery<TDb>>();
        services.AddScoped<OperationServices<TDb>>();
        return services;
    }

    public static void Configure(DbContextOptionsBuilder options, DatabaseOptions database, string schema, IEnumerable<IInterceptor> interceptors)
    {
        if (database.Provider == DatabaseProvider.Sqlite)
            options.UseSqlite(database.ConnectionString, sqlite => sqlite
                    .MigrationsAssembly("PropertyHub.Db.Sqlite").MigrationsHistoryTable($"{schema}_Migrations").CommandTimeout(CommandSeconds))
                .ReplaceService<IDatabase, DirectSave>().AddInterceptors(new SqlitePragmas());
        else
            options.UseSqlServer(database.ConnectionString, sql => sql
                .MigrationsAssembly("PropertyHub.Db.SqlServer").MigrationsHistoryTable("Migrations", schema).EnableRetryOnFailure());
        options.AddInterceptors(interceptors);
    }

    static WriteContexts<TDb> Writing<TDb>(IServiceProvider provider) where TDb : ModuleDb
    {
        if (provider.GetRequiredService<DatabaseOptions>().Provider != DatabaseProvider.Sqlite)
            return new(provider.GetRequiredService<IDbContextFactory<TDb>>(), null);
        var connection = provider.GetRequiredService<WriteConnection>();
        // the same services as above, else EF would build the model twice
        var options = new DbContextOptionsBuilder<TDb>().UseApplicationServiceProvider(provider)
            .UseSqlite(connection, sqlite => sqlite.CommandTimeout(CommandSeconds)).ReplaceService<IDatabase, DirectSave>().AddInterceptors(provider.GetServices<IInterceptor>());
        return new(new PooledDbContextFactory<TDb>(options.Options), connection);
    }
}
