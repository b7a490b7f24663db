using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Charges;
using PropertyHub.Billing.Meters;
using PropertyHub.Billing.Tariffs;
using PropertyHub.Kernel;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests.Meters;

public sealed class EnterReadingTests
{
    static readonly DateOnly Today = new(2026, 11, 24);
    static readonly Period November = new(2026, 11);

    [Fact]
    public async Task A_reading_is_kept_with_its_usage_and_can_be_typed_again()
    {
        await using var host = await MetersAsync();

        var first = (await EnterAsync(host, 1, null, new(120, 131.5m))).Value;
        (first.Usage, first.Hold, first.IsBilled).ShouldBe((11.5m, null, false));
        var second = (await EnterAsync(host, 1, first.Version, new(120, 133))).Value;

        second.ReadingId.ShouldBe(first.ReadingId);
        (await host.QueryAsync(db => db.Readings.SingleAsync(reading => reading.Period == November))).Current.ShouldBe(133);
        (await host.QueryAsync(db => db.AuditTrail.CountAsync(line => line.Record == "MeterReading"))).ShouldBe(2);
    }

    [Theory]
    [InlineData(100, HoldReason.Negative)]
    [InlineData(151, HoldReason.TooHigh)]
    [InlineData(150, null)]
    public async Task An_odd_usage_is_kept_and_held_at_once(int current, HoldReason? hold)
    {
        await using var host = await MetersAsync();

        (await EnterAsync(host, 1, null, new(120, current))).Value.Hold.ShouldBe(hold);
        (await host.QueryAsync(db => db.Readings.SingleAsync(reading => reading.Period == November))).Hold.ShouldBe(hold);
    }

    [Fact]
    public async Task Somebody_elses_reading_a_billed_one_and_a_previous_value_of_ones_own_are_refused()
    {
        await using var host = await MetersAsync();
        var mine = (await EnterAsync(host, 1, null, new(120, 130))).Value;

        (await EnterAsync(host, 1, null, new(120, 129))).Refusal!.Text.ShouldBe(MeterTexts.ReadMeanwhile("130"));
        (await EnterAsync(host, 1, mine.Version, new(121, 129))).Refusal!.Text.ShouldBe(MeterTexts.LastHasChanged("120"));
        await host.QueryAsync(db => db.Readings.Where(reading => reading.Id == mine.ReadingId).ExecuteUpdateAsync(set => set.SetProperty(reading => reading.Billed, true)));
        (await EnterAsync(host, 1, mine.Version, new(120, 129))).Refusal!.Text.Key.ShouldBe(nameof(MeterTexts.AlreadyBilled));
    }

    [Fact]
    public async Task Wrong_values_the_future_an_unknown_meter_and_no_right_are_refused()
    {
        await using var host = await MetersAsync();

        (await EnterAsync(host, 1, null, new(120, -1))).Refusal!.Text.Key.ShouldBe("ProblemOutOfRange");
        (await EnterAsync(host, 1, null, new(120, 1.23456m))).Refusal!.Text.Key.ShouldBe("ProblemOutOfRange");
        (await EnterAsync(host, 1, null, new(120, 5, ReadingMark.Rollover))).Refusal!.Text.Key.ShouldBe("ProblemMaximumMissing");
        (await EnterAsync(host, 1, null, new(120, 5, ReadingMark.Rollover, 999))).Value.Usage.ShouldBe(885);
        (await EnterAsync(host, 9, null, new(0, 5))).Refusal!.Text.ShouldBe(MeterTexts.NoSuchMeter);
        (await host.Get<EnterReading>().RunAsync(new(Guid.NewGuid(), 2, November, null, new(0, 5), Today.AddDays(1)))).Refusal!.Text.ShouldBe(MeterTexts.ReadInFuture);
        (await host.Get<EnterReading>().RunAsync(new(Guid.NewGuid(), 2, November.Plus(1), null, new(0, 5), Today))).Refusal!.Text.ShouldBe(MeterTexts.ReadInFuture);
        host.ActAs("guest");
        (await EnterAsync(host, 2, null, new(0, 5))).Refusal!.Text.ShouldBe(Platform.PlatformTexts.NotAllowed);
    }

    [Fact]
    public async Task A_meter_never_read_before_is_given_its_first_value()
    {
        await using var host = await MetersAsync();
        (await EnterAsync(host, 2, null, new(7, 9))).Value.Usage.ShouldBe(2);
    }

    [Fact]
    public async Task The_round_tells_the_last_value_and_what_is_read_by_building()
    {
        await using var host = await MetersAsync();
        await EnterAsync(host, 1, null, new(120, 200));
        var reader = host.Get<RoundReader>();

        (await reader.ProgressAsync(November, null, CancellationToken.None)).ShouldBe([new("1", 2, 1, 1, 0)]);
        (await reader.ProgressAsync(November, "ELEC", CancellationToken.None)).ShouldBeEmpty();
        var (meters, more) = await reader.MetersAsync(November, "1", "WATER", unread: false, most: 2, CancellationToken.None);
        meters.Select(meter => (meter.MeterNo, meter.Last, meter.LastPeriod, meter.Average)).ShouldBe([("W1", 120m, "2026-10", 10m), ("W2", null, null, null)]);
        (meters[0].Now!.Hold, meters[1].Now, more).ShouldBe((HoldReason.TooHigh, null, 0));
        (await reader.MetersAsync(November, "2", null, unread: false, most: 2, CancellationToken.None)).Meters.ShouldBeEmpty();
        (await reader.MetersAsync(November, "1", null, unread: true, most: 2, CancellationToken.None)).Meters.Select(meter => meter.MeterNo).ShouldBe(["W2"]);
        (await reader.MetersAsync(November, "1", null, unread: false, most: 1, CancellationToken.None)).More.ShouldBe(1);
    }

    static Task<Outcome<ReadNow>> EnterAsync(ModuleHost host, long meter, int? version, Reading values) =>
        host.Get<EnterReading>().RunAsync(new(Guid.NewGuid(), meter, November, version, values, Today));

    /// <summary>W1 used 10 in each of two billed months, W2 was never read.</summary>
    static async Task<ModuleHost> MetersAsync()
    {
        var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-1-101").With(2, "1-1-102"));
        await host.QueryAsync(async db =>
        {
            db.Items.Add(new ChargeItem("WATER", "水费", ChargeKind.Metered, false));
            db.Meters.AddRange(new Meter { Id = 1, Number = "W1", UnitId = 1, UnitCode = "1-1-101", ItemCode = "WATER" }, new Meter { Id = 2, Number = "W2", UnitId = 2, UnitCode = "1-1-102", ItemCode = "WATER" });
            foreach (var (period, previous) in new[] { (new Period(2026, 9), 100m), (new Period(2026, 10), 110m) })
            {
                var reading = new MeterReading { MeterId = 1, Period = period, Billed = true };
                reading.Set(new(previous, previous + 10));
                db.Readings.Add(reading);
            }
            return await db.SaveChangesAsync();
        });
        host.ActAs("liu", BillingRights.EnterReadings);
        return host;
    }
}
