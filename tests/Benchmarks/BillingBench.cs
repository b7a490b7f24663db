using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PropertyHub.Archives;
using PropertyHub.Billing;
using PropertyHub.Billing.Charges;
using PropertyHub.Billing.Data;
using PropertyHub.HrAppraisal;
using PropertyHub.Kernel;
using PropertyHub.Platform;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Operations;
using PropertyHub.Platform.Settings;
using PropertyHub.Testing;

namespace PropertyHub.Benchmarks;

/// <summary>Billing with its real operations on a file of its own, and an estate that answers from memory.</summary>
internal sealed class BillingBench : IAsyncDisposable
{
    /// <summary>The bench's day, whatever the calendar says: payments of its month are of today, not entered late.</summary>
    public static readonly DateOnly Today = new(2026, 11, 24);

    readonly ServiceProvider _services;
    readonly string _folder;
    readonly bool _keep;
    int _snapshots;

    BillingBench(int units, string? folder, bool archives, Action<IServiceCollection>? more)
    {
        _keep = folder is not null;
        _folder = folder ?? Directory.CreateTempSubdirectory("propertyhub-bench-").FullName;
        Estate = new BenchEstate(units);
        var time = new FakeTimeProvider(new DateTimeOffset(Today.ToDateTime(new TimeOnly(10, 0)), TimeSpan.FromHours(8)));
        var services = new ServiceCollection().AddLogging().AddPlatform()
            .AddSingleton(new DatabaseOptions { ConnectionString = $"Data Source={File}" })
            .AddSingleton<TimeProvider>(time)
            .AddSingleton(new EstateClock(time, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")))
            .AddSingleton<IEstate>(Estate).AddSingleton<ISettings, DefaultSettings>().AddScoped<ICurrentActor, SystemActor>();
        new BillingModule().AddServices(services);
        if (archives)
        {
            new ArchivesModule().AddServices(services);
            services.AddSingleton<IStaffDirectory, NoStaff>();
        }
        more?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    string File => Path.Combine(_folder, "bench.db");
    public BenchEstate Estate { get; }
    public ServiceProvider Services => _services;

    /// <param name="folder">Where the file stays for another process; null for one that goes with the bench.</param>
    /// <param name="archives">With the archives' own tables and search beside the estate in memory.</param>
    /// <param name="more">Services of further modules; the last one registered counts.</param>
    public static async Task<BillingBench> StartAsync(int units, string? folder = null, bool archives = false, Action<IServiceCollection>? more = null)
    {
        var bench = new BillingBench(units, folder, archives, more);
        foreach (var database in bench._services.GetServices<IModuleDatabase>())
        {
            await using var db = database.Create();
            await db.Database.MigrateAsync();
        }
        return bench;
    }

    public BenchScope Scope() => new(_services.CreateAsyncScope());

    public Task<BillingDb> DbAsync() => _services.GetRequiredService<IDbContextFactory<BillingDb>>().CreateDbContextAsync();

    /// <summary>Charges of 220 yuan for each unit, of so many months up to 2026-11.</summary>
    public async Task AddChargesAsync(int perUnit)
    {
        await using var db = await DbAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var number = 0L;
        var periods = Enumerable.Range(0, perUnit).Select(i => new Period(2026, 11).Plus(i - perUnit + 1)).ToArray();
        await db.BulkInsertAsync([.. periods.SelectMany(period => Estate.All.Select(unit => new Charge
        {
            Number = ++number, Period = period, UnitId = unit.Id, UnitCode = unit.Code, PayerName = "陈建国", ItemCode = "MGMT", From = period.First, To = period.Last,
            Quantity = 100, UnitPrice = 2.2m, Amount = Money.FromYuan(220), DueDate = new DateOnly(period.Year, period.Month, 15), Priority = 1, PostedOn = period.First,
        }))], CancellationToken.None);
        await transaction.CommitAsync();
    }

    public string WritePayments(int count)
    {
        var file = Path.Combine(_folder, "payments.xlsx");
        return Workbooks.File(file, ["房屋编码", "付款日期", "金额", "方式", "凭证号", "付款人"],
            [.. Enumerable.Range(0, count).Select(i => new object?[] { Estate.All[i].Code, new DateTime(2026, 11, 1 + i % 24), 450m, "微信", $"V{i:000000}", "陈建国" })]);
    }

    /// <summary>A copy of the database as it stands.</summary>
    public string Snapshot()
    {
        var copy = Path.Combine(_folder, $"snapshot{_snapshots++}.db");
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"VACUUM INTO '{copy}'";
        command.ExecuteNonQuery();
        return copy;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (!_keep)
            Directory.Delete(_folder, recursive: true);
    }

    sealed class DefaultSettings : ISettings
    {
        public ValueTask<T> GetAsync<T>(Setting<T> setting, DateOnly on, CancellationToken ct = default) where T : IParsable<T> => new(setting.Default);
    }

    sealed class NoStaff : IStaffDirectory
    {
        public Task<IReadOnlyList<StaffFacts>> StaffAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<StaffFacts>>([]);
    }

    sealed class SystemActor : ICurrentActor
    {
        public ValueTask<Actor> GetAsync(CancellationToken ct = default) => new(Actor.System);
    }
}

internal readonly struct BenchScope(AsyncServiceScope scope) : IAsyncDisposable
{
    public T Get<T>() where T : notnull => scope.ServiceProvider.GetRequiredService<T>();
    public IEnumerable<T> All<T>() => scope.ServiceProvider.GetServices<T>();
    public ValueTask DisposeAsync() => scope.DisposeAsync();
}
