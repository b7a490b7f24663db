using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Administration.Access;
using PropertyHub.Administration.Accounts;
using PropertyHub.Administration.Data;
using PropertyHub.Administration.Roles;
using PropertyHub.HrAppraisal;
using PropertyHub.Kernel;
using PropertyHub.Platform.Modules;
using PropertyHub.Platform.Settings;
using PropertyHub.Testing;

namespace PropertyHub.Administration;

/// <summary>The module with its roles prepared and a small staff list.</summary>
static class AdminHost
{
    public static readonly Setting<int> FreeLates = new("test.free-lates", Text.Verbatim("free lates"), 0, value => value >= 0);

    public static async Task<ModuleHost> StartAsync(Action<IServiceCollection>? more = null)
    {
        var module = new AdministrationModule();
        var host = await ModuleHost.StartAsync([module], services =>
        {
            services.AddSingleton<AppModule>(module).AddSingleton<AppModule>(new ModuleWithSettings()).AddScoped<IStaffDirectory, Staff>()
                .AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
            more?.Invoke(services);
        });
        await host.Get<IRoleStart>().PrepareAsync(default);
        return host;
    }

    public static async Task<T> ReadAsync<T>(this ModuleHost host, Func<AdminDb, Task<T>> read)
    {
        await using var db = await host.Get<IDbContextFactory<AdminDb>>().CreateDbContextAsync();
        return await read(db);
    }

    public static Task<long> RoleAsync(this ModuleHost host, string key) => host.ReadAsync(db => db.Roles.Where(role => role.Key == key).Select(role => role.Id).SingleAsync());

    public static Task<long> AccountIdAsync(this ModuleHost host, string userName) => host.ReadAsync(db => db.Accounts.Where(account => account.UserName == userName).Select(account => account.Id).SingleAsync());

    /// <summary>Opens an account with a password, by the same operations as the pages.</summary>
    public static async Task<long> OpenAsync(this ModuleHost host, string userName, string password, params string[] roles)
    {
        var (ids, token) = (new List<long>(), OneTimeLink.NewToken());
        foreach (var role in roles)
            ids.Add(await host.RoleAsync(role));
        (await host.Get<CreateAccount>().RunAsync(new(Guid.NewGuid(), userName, userName, null, ids, token))).Refusal.ShouldBeNull();
        (await host.Get<SetPassword>().RunAsync(new(Guid.NewGuid(), token, password))).Refusal.ShouldBeNull();
        return await host.AccountIdAsync(userName);
    }

    sealed class Staff : IStaffDirectory
    {
        public Task<IReadOnlyList<StaffFacts>> StaffAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<StaffFacts>>(
            [new("E001", "丁强霞", "客户服务部", "经理"), new("E021", "潘然", "财务部", "收银员"), new("E030", "侯玲子", "工程部", "维修工")]);
    }

    sealed class ModuleWithSettings : AppModule
    {
        public override string Name => "test";
        public override Text Title => Text.Verbatim("test");
        public override string Icon => "";
        public override IReadOnlyList<Right> Rights => [new("billing.payment.take", Text.Verbatim("take")), new("billing.tariff.see", Text.Verbatim("see"))];
        public override IReadOnlyList<PageLink> Pages => [];
        public override IReadOnlyList<Setting> Settings => [FreeLates];
        public override void AddServices(IServiceCollection services) { }
    }
}
