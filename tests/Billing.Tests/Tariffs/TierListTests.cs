using CsCheck;
using PropertyHub.Billing.Tariffs;

namespace PropertyHub.Billing.Tests.Tariffs;

public sealed class TierListTests
{
    static readonly TierList Water = TierList.Parse("0-26:1.80;26-34:2.70;34-:5.40");

    [Theory]
    [InlineData("0", "0")]
    [InlineData("12", "21.60")]
    [InlineData("26", "46.80")]
    [InlineData("26.01", "46.827")]
    [InlineData("34", "68.40")]
    [InlineData("40.5", "103.50")]
    public void Each_part_has_its_price(string quantity, string amount) =>
        Water.Amount(decimal.Parse(quantity)).ShouldBe(decimal.Parse(amount));

    [Fact]
    public void The_parts_show_where_the_quantity_went() => Water.Parts(30).ShouldBe([new(0, 26, 26, 1.8m), new(26, 34, 4, 2.7m)]);

    [Fact]
    public void The_upper_bound_belongs_to_its_tier() => Water.Parts(26).ShouldBe([new(0, 26, 26, 1.8m)]);

    [Fact]
    public void No_usage_has_no_part() => Water.Parts(0).ShouldBeEmpty();

    [Theory]
    [InlineData("", nameof(TierProblem.NoTiers), "")]
    [InlineData("0-26=1.80", nameof(TierProblem.NotATier), "0-26=1.80")]
    [InlineData("0-26:abc;26-:2", nameof(TierProblem.NotATier), "0-26:abc")]
    [InlineData("5-26:1.80;26-:2", nameof(TierProblem.NotFromZero), "5-26:1.80")]
    [InlineData("0-26:1.80;27-:2", nameof(TierProblem.Gap), "27-:2")]
    [InlineData("0-26:1.80;25-:2", nameof(TierProblem.Overlap), "25-:2")]
    [InlineData("0-26:1.80;26-26:2;26-:3", nameof(TierProblem.NothingInIt), "26-26:2")]
    [InlineData("0-26:1.80;26-34:2.70", nameof(TierProblem.EndsTooEarly), "26-34:2.70")]
    [InlineData("0-:1.80;26-:2.70", nameof(TierProblem.OpenBeforeLast), "0-:1.80")]
    [InlineData("0-:1.1234567", nameof(TierProblem.OutOfRange), "0-:1.1234567")]
    public void A_bad_list_says_what_and_where(string text, string problem, string part)
    {
        TierList.TryParse(text, out _, out var fault).ShouldBeFalse();
        fault.ShouldBe(new TierFault(Enum.Parse<TierProblem>(problem), part));
    }

    [Fact]
    public void Full_width_signs_and_blanks_are_taken() =>
        TierList.Parse(" 0 － 26 ： 1.80 ； 26-：2.70； ").Amount(30).ShouldBe(26 * 1.8m + 4 * 2.7m);

    [Fact]
    public void Parts_sum_to_the_quantity_and_the_amount_never_falls() =>
        Gen.Select(Tiers, Gen.Int[0, 1_000_000], Gen.Int[0, 1_000_000]).Sample((tiers, a, b) =>
        {
            var (less, more) = (Math.Min(a, b) / 100m, Math.Max(a, b) / 100m);
            tiers.Parts(more).Sum(part => part.Quantity).ShouldBe(more);
            tiers.Parts(more).Sum(part => part.Quantity * part.Price).ShouldBe(tiers.Amount(more));
            tiers.Amount(less).ShouldBeLessThanOrEqualTo(tiers.Amount(more));
        });

    static readonly Gen<TierList> Tiers =
        Gen.Select(Gen.Int[1, 5000], Gen.Int[0, 9_999_999]).Array[1, 6].Select(steps =>
        {
            var (from, text) = (0, new List<string>());
            for (var i = 0; i < steps.Length; i++)
            {
                var to = i == steps.Length - 1 ? "" : $"{(from + steps[i].Item1) / 10m}";
                text.Add($"{from / 10m}-{to}:{steps[i].Item2 / 1_000_000m}");
                from += steps[i].Item1;
            }
            return TierList.Parse(string.Join(';', text));
        });
}
