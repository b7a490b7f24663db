using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Tariffs;
using PropertyHub.Platform.Lists;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests.Tariffs;

public sealed class SaveTariffTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static TariffTerms Terms(decimal price, string from, string? to = null) =>
        new("MGMT", ChargeKind.Area, price, null, TariffTarget.Unit, "", "", DateOnly.Parse(from, null), to is null ? null : DateOnly.Parse(to, null), 1, DueRule.Default);

    [Fact]
    public async Task A_new_price_ends_the_one_before_it()
    {
        await using var host = await StartAsync();
        var old = await host.QueryAsync(db => db.Tariffs.SingleAsync(Ct));

        (await host.Get<SaveTariff>().RunAsync(new(Guid.NewGuid(), null, old.Id, old.Version, "物业费", false, Terms(2.6m, "2026-12-01")), Ct)).Succeeded.ShouldBeTrue();

        var tariffs = await host.QueryAsync(db => db.Tariffs.OrderBy(tariff => tariff.From).ToListAsync(Ct));
        tariffs.Select(tariff => (tariff.Price, tariff.To)).ShouldBe([(2.3m, new DateOnly(2026, 11, 30)), (2.6m, null)]);
        (await host.QueryAsync(db => db.Items.SingleAsync(Ct))).Name.ShouldBe("物业费");
        (await host.Get<TariffList>().PageAsync(new ListRequest(), Ct)).Rows.Select(row => row.State).ShouldBe(["Upcoming", "InForce"]);
        (await host.Get<TariffList>().PageAsync(new ListRequest(Filters: new Dictionary<string, string> { ["state"] = "InForce", ["item"] = "MGMT" }), Ct)).Rows.ShouldHaveSingleItem().PriceText.ShouldBe("2.30");
    }

    [Fact]
    public async Task Refused_when_it_overlaps_is_out_of_date_or_lacks_a_price()
    {
        await using var host = await StartAsync();
        var old = await host.QueryAsync(db => db.Tariffs.SingleAsync(Ct));

        (await SaveAsync(Terms(2.6m, "2026-12-01"))).ShouldBe("OverlapsTariff");
        (await SaveAsync(Terms(2.6m, "2026-12-01") with { Price = null })).ShouldBe("FaultPriceMissing");
        (await SaveAsync(Terms(2.6m, "2026-12-01") with { Kind = ChargeKind.Fixed })).ShouldBe("KindDiffers");
        (await SaveAsync(Terms(2.6m, "2020-01-01"), old.Id, old.Version + 1)).ShouldBe("ChangedMeanwhile");
        (await SaveAsync(Terms(2.4m, "2020-01-01"), old.Id, old.Version)).ShouldBeNull();
        host.ActAs("li", BillingRights.SeeTariffs);
        (await SaveAsync(Terms(2.6m, "2020-01-01"), old.Id, old.Version + 1)).ShouldBe("NotAllowed");

        async Task<string?> SaveAsync(TariffTerms terms, long? id = null, int version = 0) =>
            (await host.Get<SaveTariff>().RunAsync(new(Guid.NewGuid(), id, null, version, "物业费", false, terms), Ct)).Refusal?.Text.Key;
    }

    [Fact]
    public async Task Ending_sets_the_last_day_and_only_shortens()
    {
        await using var host = await StartAsync();
        var old = await host.QueryAsync(db => db.Tariffs.SingleAsync(Ct));

        (await EndAsync("2019-12-31", old.Version)).ShouldBe("EndsBeforeBegin");
        (await EndAsync("2026-12-31", old.Version)).ShouldBeNull();
        var ended = await host.QueryAsync(db => db.Tariffs.SingleAsync(Ct));
        ended.To.ShouldBe(new DateOnly(2026, 12, 31));
        (await EndAsync("2027-01-31", ended.Version)).ShouldBe("EndsAlready");

        async Task<string?> EndAsync(string day, int version) =>
            (await host.Get<EndTariff>().RunAsync(new(Guid.NewGuid(), old.Id, version, DateOnly.Parse(day, null)), Ct)).Refusal?.Text.Key;
    }

    static async Task<ModuleHost> StartAsync()
    {
        var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-1-101"));
        await host.TariffsAsync(Files.Tariff("MGMT", "面积", 2.3m));
        return host;
    }
}
