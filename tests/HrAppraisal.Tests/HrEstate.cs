using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Archives;
using PropertyHub.Billing;
using PropertyHub.HrAppraisal.Appraisals;
using PropertyHub.HrAppraisal.Appraisals.CloseMonth;
using PropertyHub.HrAppraisal.Appraisals.OpenMonth;
using PropertyHub.HrAppraisal.Appraisals.Score;
using PropertyHub.HrAppraisal.Appraisals.Sign;
using PropertyHub.HrAppraisal.Data;
using PropertyHub.HrAppraisal.Occurrences;
using PropertyHub.HrAppraisal.Scoring;
using PropertyHub.HrAppraisal.Staff;
using PropertyHub.Kernel;
using PropertyHub.Platform.Imports;
using PropertyHub.Platform.Settings;
using PropertyHub.Testing;

namespace PropertyHub.HrAppraisal.Tests;

/// <summary>
/// A department: E001 经理, E002 主管 (under E001), stewards E010 and E011 (under E002, then E001), and E003, a clerk without a zone.
/// Zones and figures of collection are set by the test.
/// </summary>
internal sealed class HrEstate : IAsyncDisposable
{
    public static readonly Period November = new(2026, 11);
    readonly Estate _estate = new();
    readonly Collection _collection = new();
    readonly Chosen _settings = new();
    readonly Holidays _calendar = new();

    HrEstate() { }

    public ModuleHost Host { get; private set; } = null!;
    public List<ZoneFacts> Zones => _estate.Zones;
    public List<CollectionFigures> Figures => _collection.Figures;
    public Dictionary<string, object> Settings => _settings.Values;

    /// <summary>Public holidays are false, make-up working days true.</summary>
    public Dictionary<DateOnly, bool> CalendarExceptions => _calendar.Exceptions;

    public int TimesAsked => _collection.TimesAsked;

    public static async Task<HrEstate> StartAsync(Action<IServiceCollection>? more = null)
    {
        var hr = new HrEstate();
        hr.Host = await ModuleHost.StartAsync([new HrAppraisalModule()], services =>
        {
            services.AddSingleton<IEstate>(hr._estate).AddSingleton<ICollection>(hr._collection).AddSingleton<ISettings>(hr._settings).AddSingleton<ICalendar>(hr._calendar);
            more?.Invoke(services);
        });
        await hr.AddStaffAsync(
            Member("E001", "经理", null, null), Member("E002", "主管", "E001", null), Member("E003", "前台", "E002", "E001"),
            Member("E010", "管家", "E002", "E001"), Member("E011", "管家", "E002", "E001"));
        hr.Zones.AddRange([new("Z1", "1区", "E010", ["1"]), new("Z2", "2区", "E011", ["2"])]);
        hr.Figures.AddRange([new("E010", 100, 98), new("E011", 100, 89)]);
        return hr;
    }

    public static StaffMember Member(string no, string position, string? direct, string? indirect, string department = "客户服务部") =>
        new() { No = no, Name = "员工" + no, Department = department, Position = position, DirectSuperiorNo = direct, IndirectSuperiorNo = indirect };

    public HrDb Db() => Host.Get<IDbContextFactory<HrDb>>().CreateDbContext();

    public async Task AddStaffAsync(params StaffMember[] members)
    {
        await using var db = Db();
        db.Staff.AddRange(members);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public async Task<long> AddAsync(string staffNo, int item, OccurrenceState state = OccurrenceState.Confirmed, int day = 5, string description = "未佩戴工牌")
    {
        await using var db = Db();
        var occurrence = new Occurrence { Month = November, StaffNo = staffNo, Item = item, Date = new(2026, 11, day), Description = description, State = state };
        db.Occurrences.Add(occurrence);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return occurrence.Id;
    }

    public async Task<MonthOpened> OpenAsync()
    {
        Host.ActAs(Actor.System);
        return (await Host.Get<OpenMonth>().RunAsync(new(Guid.NewGuid(), November), TestContext.Current.CancellationToken)).Value;
    }

    /// <summary>As the command line does: takes what stands, signed or not.</summary>
    public async Task<MonthClosed> CloseAsync()
    {
        Host.ActAs(Actor.System);
        return (await Host.Get<CloseMonth>().RunAsync(new(Guid.NewGuid(), November, true, "月底结案"), TestContext.Current.CancellationToken)).Value;
    }

    public void ActAs(string staffNo, params string[] rights) =>
        Host.ActAs(new Actor(staffNo, "员工" + staffNo, staffNo, (rights.Length > 0 ? rights : [HrRights.Score]).ToHashSet()));

    public async Task<Outcome<Done>> ScoreAsync(string by, ScorerRole role, string staffNo = "E010", params (int Item, decimal Points, string? Reason)[] scores)
    {
        ActAs(by);
        return await Host.Get<Score>().RunAsync(
            new(Guid.NewGuid(), November, staffNo, role, [.. scores.Select(score => new Score.Given(score.Item, score.Points, score.Reason))]), TestContext.Current.CancellationToken);
    }

    public async Task<Outcome<Done>> SignAsync(string by, ScorerRole role, string staffNo = "E010")
    {
        ActAs(by);
        return await Host.Get<Sign>().RunAsync(new(Guid.NewGuid(), November, staffNo, role), TestContext.Current.CancellationToken);
    }

    /// <summary>Scores every item as proposed and signs.</summary>
    public async Task<Outcome<Done>> ScoreAllAndSignAsync(string by, ScorerRole role, string staffNo = "E010")
    {
        var reckoning = await ReckonAsync(staffNo);
        var proposed = reckoning.Proposed.Where(entry => entry.Value.Points is not null)
            .Where(entry => reckoning.Appraisal.Of(role)!.Standing(entry.Key, entry.Value) is null).Select(entry => (entry.Key, entry.Value.Points!.Value, (string?)null)).ToArray();
        if (proposed.Length > 0 && (await ScoreAsync(by, role, staffNo, proposed)).Refusal is { } refusal)
            return refusal;
        return await SignAsync(by, role, staffNo);
    }

    public async Task SignAllAsync(string staffNo)
    {
        await ScoreAllAndSignAsync("E002", ScorerRole.DirectSuperior, staffNo);
        await ScoreAllAndSignAsync("E001", ScorerRole.IndirectSuperior, staffNo);
        await ScoreAllAndSignAsync("E001", ScorerRole.Manager, staffNo);
    }

    public async Task<Reckoning> ReckonAsync(string staffNo = "E010") =>
        (await Host.Get<MonthResults>().OfAsync(November, TestContext.Current.CancellationToken)).Single(result => result.Form.StaffNo == staffNo).Reckoning;

    public async Task<Appraisal> FormAsync(string staffNo = "E010") => (await ReckonAsync(staffNo)).Appraisal;

    public async Task<Outcome<ImportReport>> ImportAsync(string kind, byte[] file, bool dryRun = false, int? partRows = null)
    {
        Host.ActAs(Actor.System);
        var import = Host.Services.GetServices<IImport>().Single(import => import.Kind == kind);
        var request = new ImportRequest(Guid.NewGuid(), new MemoryStream(file), kind + ".xlsx", dryRun);
        request = request with { PartRows = partRows ?? request.PartRows };
        return await import.RunAsync(request, null, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    sealed class Holidays : ICalendar
    {
        public Dictionary<DateOnly, bool> Exceptions { get; } = [];

        public ValueTask<WorkingCalendar> CurrentAsync(CancellationToken ct = default) => new(new WorkingCalendar(Exceptions));
    }

    sealed class Chosen : ISettings
    {
        public Dictionary<string, object> Values { get; } = [];

        public ValueTask<T> GetAsync<T>(Setting<T> setting, DateOnly on, CancellationToken ct = default) where T : IParsable<T> =>
            new(Values.TryGetValue(setting.Key, out var value) ? (T)value : setting.Default);
    }

    sealed class Collection : ICollection
    {
        public List<CollectionFigures> Figures { get; } = [];
        public int TimesAsked { get; private set; }

        public Task<IReadOnlyList<CollectionFigures>> ByStewardAsync(Period period, DateOnly asOf, CancellationToken ct)
        {
            TimesAsked++;
            return Task.FromResult<IReadOnlyList<CollectionFigures>>(asOf == period.Last ? [.. Figures] : []);
        }
    }

    sealed class Estate : IEstate
    {
        public List<ZoneFacts> Zones { get; } = [];

        public Task<IReadOnlyList<ZoneFacts>> ZonesAsync(DateOnly day, CancellationToken ct) => Task.FromResult<IReadOnlyList<ZoneFacts>>([.. Zones]);
        public Task<IReadOnlyList<UnitFacts>> UnitsAsync(CancellationToken ct) => throw new NotSupportedException();
        public Task<IReadOnlyList<UnitFacts>> UnitsAsync(IReadOnlyCollection<string> codes, CancellationToken ct) => throw new NotSupportedException();
        public Task<UnitFacts?> UnitAsync(string code, CancellationToken ct) => throw new NotSupportedException();
        public Task<IReadOnlyList<UnitPlace>> PlacesAsync(IReadOnlyCollection<string>? buildings, CancellationToken ct) => throw new NotSupportedException();
        public Task<IReadOnlyList<string>> BuildingsAsync(CancellationToken ct) => throw new NotSupportedException();
        public Task<IReadOnlyList<OwnerFacts>> OwnersAsync(CancellationToken ct) => throw new NotSupportedException();
        public Task<IReadOnlyList<OwnerFacts>> OwnersAsync(IReadOnlyCollection<long> unitIds, CancellationToken ct) => throw new NotSupportedException();
        public Task<IReadOnlyList<ParkingLeaseFacts>> ParkingLeasesAsync(DayRange days, CancellationToken ct) => throw new NotSupportedException();
        public Task<IReadOnlyList<HouseholdHit>> FindAsync(string words, int limit, CancellationToken ct) => throw new NotSupportedException();
        public Task<IReadOnlyList<string>> OtherUnitsOfOwnersAsync(long unitId, DateOnly day, CancellationToken ct) => throw new NotSupportedException();
        public Task<IReadOnlyList<HouseholdMember>> MembersAsync(long unitId, DateOnly day, CancellationToken ct) => throw new NotSupportedException();
    }
}
