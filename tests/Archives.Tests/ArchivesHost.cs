using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Archives.Data;
using PropertyHub.Archives.Finding;
using PropertyHub.Archives.People;
using PropertyHub.Archives.Units;
using PropertyHub.HrAppraisal;
using PropertyHub.Kernel;
using PropertyHub.Testing;

namespace PropertyHub.Archives.Tests;

/// <summary>The archives on a database of their own, with a staff of two.</summary>
internal static class ArchivesHost
{
    public static Task<ModuleHost> StartAsync(Action<IServiceCollection>? more = null) => ModuleHost.StartAsync([new ArchivesModule()], services =>
    {
        services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        services.AddScoped<IStaffDirectory, TwoStewards>();
        more?.Invoke(services);
    });

    public static ArchivesDb Db(this ModuleHost host) => host.Get<IDbContextFactory<ArchivesDb>>().CreateDbContext();

    /// <summary>Writes units 1-1-101 … with the people named, straight into the tables.</summary>
    public static async Task FillAsync(this ModuleHost host, params (string Code, string[] People)[] units)
    {
        await using var db = host.Db();
        long personId = 1;
        foreach (var (unit, index) in units.Select((unit, index) => (unit, index)))
        {
            var parts = unit.Code.Split('-');
            db.Units.Add(new Unit { Id = index + 1, Code = unit.Code, Building = parts[0], Entrance = parts[1], Room = parts[2], SortKey = SortKeys.Of(unit.Code), FloorArea = 80 + index });
            foreach (var words in unit.People.Select(person => person.Split(' ')))
                db.People.Add(new Person { Id = personId++, UnitId = index + 1, Name = words[0], Phone = words.ElementAtOrDefault(1), Plate = words.ElementAtOrDefault(2) });
        }
        await db.SaveChangesAsync(Ct);
        await HouseholdIndex.RefreshAsync(db, [.. db.Units.Select(unit => unit.Id)], Ct);
    }

    sealed class TwoStewards : IStaffDirectory
    {
        public Task<IReadOnlyList<StaffFacts>> StaffAsync(CancellationToken ct) =>
            Task.FromResult<IReadOnlyList<StaffFacts>>([new("E010", "雷敏", "客户服务部", "管家"), new("E011", "徐兰丽", "客户服务部", "管家")]);
    }
}
