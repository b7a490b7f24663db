using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Archives;
using PropertyHub.Archives.Data;
using PropertyHub.Archives.Finding;
using PropertyHub.Archives.People;
using PropertyHub.Archives.Units;
using PropertyHub.Billing.Cashier;
using PropertyHub.Platform.Data;

namespace PropertyHub.Benchmarks;

/// <summary>Server time of finding a household among many by part of a name or phone, and of reading its account for the cashier.</summary>
internal static class FindFigures
{
    const int Rounds = 20;
    const string Surnames = "王李张刘陈杨黄赵周吴徐孙胡朱高林何郭马罗";
    const string Given = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英建国志远";
    static readonly string[] Words = ["陈建国", "建国", "王", "138000", "6721", "粤B12", "3-2-10", "张敏", "志远", "没有这人"];

    public static async Task FindAsync(int households)
    {
        await using var bench = await BillingBench.StartAsync(households, archives: true);
        await FillAsync(bench, households);
        await bench.AddChargesAsync(perUnit: 3);
        await using var scope = bench.Scope();
        var estate = scope.All<IEstate>().Last();
        foreach (var word in Words)
            await estate.FindAsync(word, 20, CancellationToken.None);
        var slowest = 0.0;
        foreach (var word in Words)
            slowest = Math.Max(slowest, Figures.Median(await Figures.TimesAsync(Rounds, () => estate.FindAsync(word, 20, CancellationToken.None))));
        Figures.Below($"finding among {households:N0} households, slowest word", slowest * 1000, 50, "ms");

        var reader = scope.Get<AccountReader>();
        var unit = bench.Estate.All[households / 2].Code;
        await reader.ReadAsync(unit, BillingBench.Today, CancellationToken.None);
        Figures.Below("opening the cashier on a household", 1000 * Figures.Median(await Figures.TimesAsync(Rounds, () => reader.ReadAsync(unit, BillingBench.Today, CancellationToken.None))), 50, "ms");
    }

    /// <summary>The estate as the archives keep it, with two people in each household.</summary>
    public static async Task FillAsync(BillingBench bench, int households)
    {
        await using var db = await bench.Services.GetRequiredService<IDbContextFactory<ArchivesDb>>().CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.BulkInsertAsync([.. bench.Estate.All.Select(unit => new Unit
        {
            Id = unit.Id, Code = unit.Code, Building = unit.Building, Room = unit.Code[(unit.Code.LastIndexOf('-') + 1)..], FloorArea = unit.FloorArea, Usage = unit.Usage,
            Status = unit.Status, HandoverDate = unit.HandoverDate, SortKey = unit.Code,
        })], CancellationToken.None);
        await db.BulkInsertAsync([.. Enumerable.Range(0, 2 * households).Select(i => new Person
        {
            Id = i + 1, UnitId = i / 2 + 1, Role = i % 2 == 0 ? PersonRole.Owner : PersonRole.Family,
            Name = $"{Surnames[i % Surnames.Length]}{Given[i / 20 % Given.Length]}{Given[i / 500 % Given.Length]}", Phone = $"13{i % 10}{i * 7919L % 100_000_000:00000000}", Plate = i % 3 == 0 ? $"粤B{i % 100_000:00000}" : null,
        })], CancellationToken.None);
        await HouseholdIndex.RefreshAsync(db, [.. bench.Estate.All.Select(unit => unit.Id)], CancellationToken.None);
        await transaction.CommitAsync();
    }
}
