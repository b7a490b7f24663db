using CsCheck;
using PropertyHub.Archives;
using PropertyHub.Billing.BillRuns;
using PropertyHub.Billing.Meters;
using PropertyHub.Billing.Tariffs;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Tests.BillRuns;

/// <summary>Charges against the same sums done day by day in exact fractions.</summary>
public sealed class ExactnessTests
{
    static readonly DateOnly First = new(2026, 10, 1);
    static readonly ChargeItem Item = new("X", "X", ChargeKind.Area, false);

    static readonly Gen<decimal> Area = Gen.Long[1, 100_000_0000].Select(value => value / 10_000m);
    static readonly Gen<decimal> Price = Gen.OneOf(Gen.Int[1, 100_000], Gen.Int[1, 999_999_999]).Select(value => value / 1_000_000m);
    static readonly Gen<decimal> Percent = Gen.Int[0, 10_000].Select(value => value / 100m);
    static readonly Gen<int> DayOfMonth = Gen.Int[0, 30];

    [Fact]
    public void Area_charges_with_any_handover_tariffs_and_owners_are_exact() =>
        Gen.Select(Area, DayOfMonth, Gen.Bool, Gen.Select(DayOfMonth, Price, Percent).Array[1, 4], DayOfMonth.Array[0, 3]).Sample((area, handover, vacant, changes, sales) =>
        {
            var tariffs = Tariffs(changes);
            var owners = Owners(sales);
            var unit = new UnitFacts(1, "u", "1", area, UnitUsage.Dwelling, vacant ? UnitStatus.Vacant : UnitStatus.Occupied, First.AddDays(handover));
            var charges = new ChargeCalculation(new()
            {
                Period = Period.Of(First), Items = [Item], Tariffs = tariffs, Units = [unit], Owners = owners,
            }).ByUnit().SelectMany(of => of.Drafts).ToArray();

            var shares = new Rational[owners.Length];
            for (var day = First.AddDays(handover); day.Month == First.Month; day = day.AddDays(1))
            {
                var owner = Array.FindIndex(owners, o => o.From <= day && (o.To is null || o.To >= day));
                shares[owner] = shares[owner].Under == 0 ? Rational.Zero : shares[owner];
                if (tariffs.FirstOrDefault(t => t.InForceOn(day)) is { } tariff)
                    shares[owner] += (Rational)area * tariff.Price!.Value * (vacant ? tariff.VacancyDiscount : 100) / 3100;
            }
            shares = [.. shares.Select(share => share.Under == 0 ? Rational.Zero : share)];
            var undivided = shares.Aggregate(Rational.Zero, (sum, share) => sum + share).Rounded();

            Money.Sum(charges.Select(charge => charge.Amount)).ShouldBe(undivided);
            if (!undivided.IsZero)
                charges.Select(charge => charge.Amount.Fen).ShouldBe(Rational.Split(undivided.Fen, shares).Where(fen => fen > 0));
        }, iter: 2000);

    [Fact]
    public void Parking_charges_with_any_leases_are_exact() =>
        Gen.Select(Price, Gen.Select(DayOfMonth, DayOfMonth).Array[1, 5]).Sample((price, leases) =>
        {
            var run = new RunBuilder("2026-10").Tariff("P", ChargeKind.Fixed, price, spaces: true).Unit("u");
            var days = 0;
            foreach (var (i, (from, length)) in leases.Index())
            {
                run.Space($"P{i}", "u", $"{First.AddDays(from):yyyy-MM-dd}", $"{First.AddDays(from + length):yyyy-MM-dd}");
                days += Math.Min(length + 1, 31 - from);
            }
            Money.Sum(run.Run().Drafts.Select(charge => charge.Amount)).ShouldBe(((Rational)price * days / 31).Rounded());
        }, iter: 2000);

    [Fact]
    public void Metered_charges_are_exact() =>
        Gen.Select(Gen.Select(Gen.Long[0, 500_0000], Gen.Int[1, 2_000_000], Gen.Int[0, 10_000]).Array[1, 3], Price, Price, Gen.Int[1, 50_000]).Sample((meters, low, high, bound) =>
        {
            var run = new RunBuilder().Tariff("M", ChargeKind.Metered, null, tiers: $"0-{bound / 10m}:{low};{bound / 10m}-:{high}").Unit("u");
            var expected = Rational.Zero;
            foreach (var (i, (usage, multiplier, loss)) in meters.Index())
            {
                run.Read($"M{i}", "u", "M", new Reading(0, usage / 10_000m), multiplier / 10_000m, loss / 100m);
                var quantity = (Rational)(usage / 10_000m) * (multiplier / 10_000m) * (100 + loss / 100m) / 100;
                var lower = quantity.CompareTo(bound / 10m) < 0 ? quantity : bound / 10m;
                expected = expected + lower * low + (quantity + lower * -1m) * high;
            }
            Money.Sum(run.Run().Drafts.Select(charge => charge.Amount)).ShouldBe(expected.Rounded());
        }, iter: 2000);

    [Fact]
    public void A_quotient_is_rounded_half_up_exactly() =>
        Gen.Select(Gen.Long[0, 1_000_000_000_000_000], Gen.Int[1, 31]).Sample((value, divisor) =>
            Exactly.Round(value / 1_000_000m, divisor).ShouldBe(((Rational)(value / 1_000_000m) / divisor / 100).Rounded()));

    [Theory]
    [InlineData("15.5", 31, 1)]
    [InlineData("15.4999999999999999999999999", 31, 0)]
    [InlineData("0.5", 1, 1)]
    [InlineData("46.5", 31, 2)]
    public void Half_a_fen_is_up_and_less_is_down(string fen, int divisor, long rounded) =>
        Exactly.Round(decimal.Parse(fen), divisor).Fen.ShouldBe(rounded);

    static Tariff[] Tariffs((int Day, decimal Price, decimal Discount)[] changes)
    {
        var sorted = changes.DistinctBy(change => change.Day).OrderBy(change => change.Day).ToArray();
        return [.. sorted.Select((change, i) => new Tariff(new(
            "X", ChargeKind.Area, change.Price, null, TariffTarget.Unit, "", "", First.AddDays(change.Day),
            i + 1 < sorted.Length ? First.AddDays(sorted[i + 1].Day - 1) : null, 1, DueRule.Default, change.Discount)))];
    }

    static OwnerFacts[] Owners(int[] sales)
    {
        var days = sales.Distinct().Order().ToArray();
        return [.. Enumerable.Range(0, days.Length + 1).Select(i => new OwnerFacts(
            i + 1, 1, $"{i}", i == 0 ? new(2000, 1, 1) : First.AddDays(days[i - 1]), i == days.Length ? null : First.AddDays(days[i] - 1)))];
    }
}
