using CsCheck;
using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives;
using PropertyHub.Billing.BillRuns;
using PropertyHub.Billing.Charges;
using PropertyHub.Billing.Pools;
using PropertyHub.Billing.Tariffs;
using PropertyHub.Kernel;
using PropertyHub.Platform.Lists;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests.Pools;

public sealed class PoolSheetTests
{
    static readonly Period November = new(2026, 11);

    [Fact]
    public void Each_share_is_explained_and_the_fen_left_over_are_named()
    {
        var sheet = PoolSheet.Of(new Money(100), PoolBasis.Household, [Unit("a"), Unit("b"), Unit("c")]);

        sheet.Shares.Select(share => (share.Unit.Code, share.Down.Fen, share.GotFen, share.Amount.Fen)).ShouldBe([("a", 33, true, 34), ("b", 33, false, 33), ("c", 33, false, 33)]);
        (sheet.FenLeft, sheet.TotalWeight, Math.Round(sheet.PerWeight!.Value, 6)).ShouldBe((1, 3m, 0.333333m));
        PoolSheet.Of(new Money(100), PoolBasis.Area, [Unit("a", 0)]).PerWeight.ShouldBeNull();
        PoolSheet.Of(new Money(100), PoolBasis.Area, []).Shares.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_rounded_down_and_the_fen_left_over_make_up_the_pool() =>
        Gen.Select(Gen.Long[1, 100_000_000], Gen.Int[1, 2_000_000].Array[1, 60], Gen.Bool).Sample((fen, areas, byArea) =>
        {
            var units = areas.Select((area, i) => Unit($"{i:000}", area / 100m)).ToList();
            var basis = byArea ? PoolBasis.Area : PoolBasis.Household;

            var sheet = PoolSheet.Of(new Money(fen), basis, units);

            (sheet.Shares.Sum(share => share.Down.Fen) + sheet.FenLeft).ShouldBe(fen);
            sheet.Shares.Select(share => share.Amount).ShouldBe(PoolSplit.Split(new Money(fen), basis, units).Select(share => share.Amount));
            sheet.Shares.ShouldAllBe(share => share.Down.Fen <= share.ExactFen + 0.0000001m && share.ExactFen - share.Down.Fen < 1.0000001m);
            var (got, none) = (sheet.Shares.Where(share => share.GotFen).ToList(), sheet.Shares.Where(share => !share.GotFen).ToList());
            if (got.Count > 0 && none.Count > 0)
                got.Min(Remainder).ShouldBeGreaterThanOrEqualTo(none.Max(Remainder) - 0.0000001m);
        });

    [Fact]
    public async Task The_sheet_as_a_list_has_its_sums_and_what_was_charged()
    {
        await using var host = await PoolAsync();
        await host.QueryAsync(async db =>
        {
            db.Sources.Add(new PostedSource { ChargeNumber = 7, Kind = SourceKind.PoolShare, SourceId = 1, UnitId = 1, ItemCode = "SHELEC", Period = November, Amount = new(34) });
            return await db.SaveChangesAsync();
        });
        var list = host.Get<PoolShareList>();
        list.PoolId = 1;

        var page = await list.PageAsync(new ListRequest(), CancellationToken.None);

        page.Rows.Select(row => (row.UnitCode, row.Amount.Fen, row.Charged?.Fen, row.ChargeNumber)).ShouldBe([("1-1-2", 33, null, null), ("1-1-10", 34, 34, 7), ("1-1-11", 33, null, null)]);
        (page.Totals!.Amount.Fen, page.Totals.Down.Fen, page.Totals.Charged?.Fen).ShouldBe((100, 99, 34));
        (await list.HeadAsync(CancellationToken.None))!.Line.Charged.ShouldBe(1);
        list.PoolId = 9;
        (await list.HeadAsync(CancellationToken.None)).ShouldBeNull();
        (await host.Get<PoolList>().PageAsync(new ListRequest(), CancellationToken.None)).Rows.ShouldHaveSingleItem().MayChange.ShouldBeFalse();
        (await host.Get<PoolList>().ItemsAsync(CancellationToken.None)).ShouldHaveSingleItem().Value.ShouldBe("SHELEC");
    }

    [Fact]
    public async Task A_pool_is_entered_once_changed_until_it_is_charged_and_checked()
    {
        await using var host = await PoolAsync();
        host.ActAs("liu", BillingRights.EnterPools);
        Task<Outcome<long>> SaveAsync(long? id, int version, string item, decimal yuan, params string[] buildings) =>
            host.Get<SavePool>().RunAsync(new(Guid.NewGuid(), id, version, item, November, Money.FromYuan(yuan), PoolBasis.Area, buildings));

        (await SaveAsync(null, 0, "SHELEC", 5)).Refusal!.Text.Key.ShouldBe(nameof(PoolTexts.AlreadyThere));
        (await SaveAsync(null, 0, "SHELEC", 5, "9")).Refusal!.Text.Key.ShouldBe(nameof(MeterTexts.NoSuchBuilding));
        (await SaveAsync(null, 0, "MGMT", 5)).Refusal!.Text.Key.ShouldBe(nameof(MeterTexts.ItemIsNotShared));
        (await SaveAsync(null, 0, "NONE", 5)).Refusal!.Text.Key.ShouldBe(nameof(MeterTexts.NoSuchItem));
        (await SaveAsync(null, 0, "SHELEC", 0, "1")).Refusal!.Text.Key.ShouldBe(nameof(PoolTexts.AmountOutOfRange));
        var added = (await SaveAsync(null, 0, "SHELEC", 5, "1", "1")).Value;
        (await host.QueryAsync(db => db.Pools.SingleAsync(pool => pool.Id == added))).Buildings.ShouldBe("1");
        (await SaveAsync(added, 99, "SHELEC", 6)).Refusal!.IsStale.ShouldBeTrue();
        var version = (await host.QueryAsync(db => db.Pools.SingleAsync(pool => pool.Id == added))).Version;
        (await SaveAsync(added, version, "SHELEC", 6)).Succeeded.ShouldBeTrue();
        await host.QueryAsync(async db =>
        {
            db.Sources.Add(new PostedSource { Kind = SourceKind.PoolShare, SourceId = added, UnitId = 1, ItemCode = "SHELEC", Period = November });
            return await db.SaveChangesAsync();
        });
        (await SaveAsync(added, version + 1, "SHELEC", 7)).Refusal!.Text.ShouldBe(MeterTexts.PoolAlreadyBilled(November, Money.FromYuan(6)));
        (await SaveAsync(77, 0, "SHELEC", 7)).Refusal!.Text.ShouldBe(PoolTexts.PoolGone);
        host.ActAs("guest");
        (await SaveAsync(null, 0, "SHELEC", 5)).Refusal!.Text.ShouldBe(Platform.PlatformTexts.NotAllowed);
    }

    static decimal Remainder(SheetShare share) => share.ExactFen - share.Down.Fen;

    static UnitFacts Unit(string code, decimal area = 100) => new(0, code, "1", area, UnitUsage.Dwelling, UnitStatus.Occupied, new(2020, 1, 1));

    static async Task<ModuleHost> PoolAsync()
    {
        var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-1-10").With(2, "1-1-11").With(3, "1-1-2"));
        await host.QueryAsync(async db =>
        {
            db.Items.AddRange(new ChargeItem("SHELEC", "公摊电费", ChargeKind.Shared, false), new ChargeItem("MGMT", "物业费", ChargeKind.Area, false));
            db.Pools.Add(new Pool { Id = 1, ItemCode = "SHELEC", Period = November, Amount = new(100), Basis = PoolBasis.Household, Buildings = "" });
            return await db.SaveChangesAsync();
        });
        return host;
    }
}
