using PropertyHub.Billing.BillRuns;
using PropertyHub.Billing.Meters;
using PropertyHub.Billing.Tariffs;
using PropertyHub.Kernel;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests.Meters;

/// <summary>What is kept of a round follows every deed that changes it.</summary>
public sealed class RoundBooksTests
{
    static readonly DateOnly Today = new(2026, 11, 24);
    static readonly Period November = new(2026, 11);
    readonly FakeEstate _estate = new FakeEstate().With(1, "1-1-101").With(2, "1-1-102").With(3, "2-1-101");

    [Fact]
    public async Task A_reading_that_is_entered_held_corrected_and_billed_is_told_at_once()
    {
        await using var host = await StartAsync();
        (await ProgressAsync(host)).ShouldBe([new("1", 2, 0, 0, 0)]);

        var held = (await host.Get<EnterReading>().RunAsync(new(Guid.NewGuid(), 1, November, null, new(100, 90), Today))).Value;
        (await ProgressAsync(host)).ShouldBe([new("1", 2, 1, 1, 0)]);

        (await host.Get<CorrectReading>().RunAsync(new(Guid.NewGuid(), held.ReadingId, held.Version, new(100, 108)))).Refusal.ShouldBeNull();
        (await ProgressAsync(host)).ShouldBe([new("1", 2, 1, 0, 0)]);

        await host.Get<EnterReading>().RunAsync(new(Guid.NewGuid(), 2, November, null, new(100, 110), Today));
        (await host.Get<PostBillRun>().RunAsync(new(Guid.NewGuid(), November), TestContext.Current.CancellationToken)).Refusal.ShouldBeNull();
        (await ProgressAsync(host)).ShouldBe([new("1", 2, 2, 0, 2)]);
        (await host.Get<RoundReader>().ProgressAsync(November, "ELEC", TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_meter_that_is_added_and_a_unit_that_is_handed_over_count_from_then_on()
    {
        await using var host = await StartAsync();
        await ProgressAsync(host);

        await host.QueryAsync(async db =>
        {
            db.Meters.Add(new Meter { Id = 3, Number = "W3", UnitId = 3, UnitCode = "2-1-101", ItemCode = "WATER" });
            db.AuditTrail.Add(new() { At = DateTime.UtcNow, Actor = "system", Operation = "EditMeter", Kind = Platform.Audit.AuditKind.Added, Record = nameof(Meter), RecordKey = "3" });
            return await db.SaveChangesAsync();
        });
        (await ProgressAsync(host)).ShouldBe([new("1", 2, 0, 0, 0), new("2", 1, 0, 0, 0)]);

        _estate.Units[1] = _estate.Units[1] with { HandoverDate = new DateOnly(2027, 1, 1) };
        (await ProgressAsync(host)).ShouldBe([new("1", 1, 0, 0, 0), new("2", 1, 0, 0, 0)]);
    }

    static Task<IReadOnlyList<RoundLine>> ProgressAsync(ModuleHost host) => host.Get<RoundReader>().ProgressAsync(November, null, TestContext.Current.CancellationToken);

    async Task<ModuleHost> StartAsync()
    {
        var host = await BillingHost.StartAsync(_estate);
        await host.QueryAsync(async db =>
        {
            db.Items.Add(new ChargeItem("WATER", "水费", ChargeKind.Metered, false));
            db.Tariffs.Add(new Tariff(new("WATER", ChargeKind.Metered, 3, null, TariffTarget.Unit, "", "", new(2026, 1, 1), null, 1, DueRule.Default)));
            db.Meters.AddRange(new Meter { Id = 1, Number = "W1", UnitId = 1, UnitCode = "1-1-101", ItemCode = "WATER" }, new Meter { Id = 2, Number = "W2", UnitId = 2, UnitCode = "1-1-102", ItemCode = "WATER" });
            return await db.SaveChangesAsync();
        });
        host.ActAs("liu", BillingRights.EnterReadings, BillingRights.ReleaseReadings, BillingRights.PostRun);
        return host;
    }
}
