using CsCheck;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Collection;

public class AgeingTests
{
    static readonly DateOnly AsOf = new(2026, 11, 30);

    [Theory]
    [InlineData(-1, AgeingBucket.NotDue)]
    [InlineData(0, AgeingBucket.NotDue)]
    [InlineData(1, AgeingBucket.Days1To30)]
    [InlineData(30, AgeingBucket.Days1To30)]
    [InlineData(31, AgeingBucket.Days31To90)]
    [InlineData(90, AgeingBucket.Days31To90)]
    [InlineData(91, AgeingBucket.Days91To180)]
    [InlineData(180, AgeingBucket.Days91To180)]
    [InlineData(181, AgeingBucket.Days181To365)]
    [InlineData(365, AgeingBucket.Days181To365)]
    [InlineData(366, AgeingBucket.Over365)]
    public void Days_past_due_decide(int days, object bucket) =>
        Ageing.Bucket(AsOf.AddDays(-days), AsOf).ShouldBe((AgeingBucket)bucket);

    [Fact]
    public void Each_amount_is_in_one_bucket_and_rows_add_up() => Gen.Select(Gen.Int[-60, 800], Gen.Long[1, 99_999]).Array[0, 20].Sample(rows =>
    {
        var (one, total) = (new Ageing(AsOf), new Ageing(AsOf));
        foreach (var (days, fen) in rows)
            one.Add(AsOf.AddDays(-days), new(fen));
        total.Add(one);
        total.Add(one);
        one.Total.Fen.ShouldBe(rows.Sum(row => row.Item2));
        one[AgeingBucket.Over365].Fen.ShouldBe(rows.Where(row => row.Item1 > 365).Sum(row => row.Item2));
        total.Total.ShouldBe(one.Total + one.Total);
    });

    [Fact]
    public void Each_bucket_has_a_heading()
    {
        foreach (var bucket in Enum.GetValues<AgeingBucket>())
            AgeingTexts.Get("AgeingBucket_" + bucket).ToString().ShouldNotStartWith("AgeingBucket_");
    }
}
