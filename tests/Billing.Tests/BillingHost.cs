using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Archives;
using PropertyHub.Billing.Charges;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Reversals;
using PropertyHub.HrAppraisal;
using PropertyHub.Kernel;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Operations;
using PropertyHub.Platform.Settings;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests;

/// <summary>Billing on a database of its own, with an estate and settings that the test fills in.</summary>
internal static class BillingHost
{
    public static Task<ModuleHost> StartAsync(FakeEstate estate, FakeSettings? settings = null) =>
        ModuleHost.StartAsync([new BillingModule()], services => services.AddSingleton<IEstate>(estate).AddSingleton<ISettings>(settings ?? new FakeSettings())
            .AddSingleton<IDisplayNames, FakeNames>().AddSingleton<IActorLoader, FakeAccounts>().AddSingleton<IStaffDirectory, FakeStaff>());

    public static async Task<T> QueryAsync<T>(this ModuleHost host, Func<BillingDb, Task<T>> query)
    {
        await using var db = await host.Get<IDbContextFactory<BillingDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await query(db);
    }

    public static Task AddChargesAsync(this ModuleHost host, params Charge[] charges) => host.QueryAsync(async db =>
    {
        await db.BulkInsertAsync(charges, TestContext.Current.CancellationToken);
        return 0;
    });

    /// <summary>For pages from which a reversal is asked for.</summary>
    public static IServiceCollection AddReversalCounter(this IServiceCollection services, ModuleHost host) =>
        services.AddSingleton(host.Get<ReversalList>()).AddSingleton(host.Get<AskReversal>()).AddSingleton(host.Get<IActorLoader>()).AddScoped<ReversalCounter>();

    public static Charge Charge(long number, long unitId, string unitCode, string period, decimal yuan, string item = "MGMT", decimal? lateFee = null)
    {
        var month = Period.Parse(period);
        return new Charge
        {
            Number = number, Period = month, UnitId = unitId, UnitCode = unitCode, PayerName = "陈建国", ItemCode = item, From = month.First, To = month.Last,
            Quantity = 100, UnitPrice = 2.2m, Amount = Money.FromYuan(yuan), DueDate = new DateOnly(month.Year, month.Month, 15), Priority = 1,
            LateFeeRatePerMille = lateFee, PostedOn = month.First,
        };
    }
}

/// <summary>One cashier, and one who approves what others ask for.</summary>
internal sealed class FakeAccounts : IActorLoader
{
    static readonly Actor Zhou = new("zhou", "周敏", null, new HashSet<string> { BillingRights.TakePayment });
    static readonly Actor Wang = new("wang", "王建", null, new HashSet<string> { BillingRights.ApproveReversal });

    public Task<Actor?> ByNameAsync(string signInName, CancellationToken ct = default) => Task.FromResult(signInName == Zhou.Name ? Zhou : null);
    public Task<IReadOnlyList<Actor>> WhoMayAsync(string right, CancellationToken ct = default) => Task.FromResult<IReadOnlyList<Actor>>([.. new[] { Zhou, Wang }.Where(actor => actor.May(right))]);
}

internal sealed class FakeEstate : IEstate
{
    public List<UnitFacts> Units { get; } = [];
    public List<OwnerFacts> Owners { get; } = [];
    public List<ParkingLeaseFacts> Leases { get; } = [];
    public List<ZoneFacts> Zones { get; } = [];

    public FakeEstate With(long id, string code, decimal area = 100, string? handover = "2020-01-01", UnitStatus status = UnitStatus.Occupied, string owner = "陈建国")
    {
        Units.Add(new UnitFacts(id, code, code[..1], area, UnitUsage.Dwelling, status, handover is null ? null : DateOnly.Parse(handover, null)));
        Owners.Add(new OwnerFacts(id * 10, id, owner, null, null));
        return this;
    }

    public Task<IReadOnlyList<UnitFacts>> UnitsAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<UnitFacts>>([.. Units.OrderBy(unit => unit.Code, StringComparer.Ordinal)]);
    public Task<IReadOnlyList<UnitFacts>> UnitsAsync(IReadOnlyCollection<string> codes, CancellationToken ct) => Task.FromResult<IReadOnlyList<UnitFacts>>([.. Units.Where(unit => codes.Contains(unit.Code))]);
    public Task<UnitFacts?> UnitAsync(string code, CancellationToken ct) => Task.FromResult(Units.Find(unit => unit.Code == code));
    public Task<IReadOnlyList<UnitPlace>> PlacesAsync(IReadOnlyCollection<string>? buildings, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<UnitPlace>>([.. Units.Where(unit => buildings?.Contains(unit.Building) != false).Select(unit => new UnitPlace(unit.Id, unit.Building, unit.HandoverDate))]);
    public Task<IReadOnlyList<string>> BuildingsAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<string>>([.. Units.Select(unit => unit.Building).Distinct()]);
    public Task<IReadOnlyList<OwnerFacts>> OwnersAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<OwnerFacts>>(Owners);
    public Task<IReadOnlyList<OwnerFacts>> OwnersAsync(IReadOnlyCollection<long> unitIds, CancellationToken ct) => Task.FromResult<IReadOnlyList<OwnerFacts>>([.. Owners.Where(owner => unitIds.Contains(owner.UnitId))]);
    public Task<IReadOnlyList<ParkingLeaseFacts>> ParkingLeasesAsync(DayRange days, CancellationToken ct) => Task.FromResult<IReadOnlyList<ParkingLeaseFacts>>([.. Leases.Where(lease => days.Within(lease.From, lease.To) is not null)]);
    public Task<IReadOnlyList<ZoneFacts>> ZonesAsync(DateOnly day, CancellationToken ct) => Task.FromResult<IReadOnlyList<ZoneFacts>>(Zones);
    public Task<IReadOnlyList<HouseholdHit>> FindAsync(string words, int limit, CancellationToken ct) => Task.FromResult<IReadOnlyList<HouseholdHit>>(
        [.. Units.Where(unit => unit.Code.Contains(words, StringComparison.Ordinal)).Take(limit).Select(unit => new HouseholdHit(unit.Id, unit.Code, OwnerOf(unit.Id), "138****6721", unit.Status))]);
    public Task<IReadOnlyList<string>> OtherUnitsOfOwnersAsync(long unitId, DateOnly day, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<string>>([.. Units.Where(unit => unit.Id != unitId && OwnerOf(unit.Id) == OwnerOf(unitId)).Select(unit => unit.Code).Order(StringComparer.Ordinal)]);
    public Task<IReadOnlyList<HouseholdMember>> MembersAsync(long unitId, DateOnly day, CancellationToken ct) => Task.FromResult<IReadOnlyList<HouseholdMember>>([new(OwnerOf(unitId), "业主", "138****6721", null, null, null)]);

    string OwnerOf(long unitId) => Owners.Find(owner => owner.UnitId == unitId)?.Name ?? "";
}

internal sealed class FakeNames : IDisplayNames
{
    public ValueTask<string> OfAsync(string signInName, CancellationToken ct = default) => new(signInName switch { "zhou" => "周敏", "system" => "系统", _ => signInName });
}

internal sealed class FakeStaff : IStaffDirectory
{
    public Task<IReadOnlyList<StaffFacts>> StaffAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<StaffFacts>>([new("E01", "雷敏", "客户服务部", "管家")]);
}

internal sealed class FakeSettings : ISettings
{
    readonly Dictionary<string, object> _values = [];

    public FakeSettings With<T>(Setting<T> setting, T value) where T : IParsable<T>
    {
        _values[setting.Key] = value;
        return this;
    }

    public ValueTask<T> GetAsync<T>(Setting<T> setting, DateOnly on, CancellationToken ct = default) where T : IParsable<T> =>
        new(_values.TryGetValue(setting.Key, out var value) ? (T)value : setting.Default);
}
