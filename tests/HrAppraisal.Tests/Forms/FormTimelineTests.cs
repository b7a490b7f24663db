using CsCheck;
using PropertyHub.Kernel;

namespace PropertyHub.HrAppraisal.Forms;

public class FormTimelineTests
{
    static readonly Period January = new(2026, 1);

    static FormEdition Edition(int number, Period? from) => new(number, from, StewardForm.Form);

    static readonly Gen<IReadOnlyList<FormEdition>> Editions = Gen.Int[0, 40].Array[0, 6].Select(months =>
        (IReadOnlyList<FormEdition>)[Edition(1, null), .. months.Distinct().Select((month, i) => Edition(i + 2, January.Plus(month)))]);

    [Fact]
    public void A_month_has_the_edition_that_began_last() =>
        Gen.Select(Editions, Gen.Int[-5, 45]).Sample((editions, at) =>
        {
            var month = January.Plus(at);
            var held = FormTimeline.For(month, editions);
            (held.From is null || held.From <= month).ShouldBeTrue();
            editions.ShouldAllBe(other => other.From == null || other.From > month || (held.From != null && other.From <= held.From));
        });

    [Fact]
    public void A_new_edition_changes_no_month_before_its_own() =>
        Gen.Select(Editions, Gen.Int[0, 40], Gen.Int[-5, 45]).Sample((editions, from, at) =>
        {
            var (month, begins) = (January.Plus(at), January.Plus(from));
            if (month < begins)
                FormTimeline.For(month, [.. editions, Edition(99, begins)]).ShouldBe(FormTimeline.For(month, editions));
        });

    [Fact]
    public void The_earliest_month_is_after_every_month_opened()
    {
        FormTimeline.Earliest([]).ShouldBeNull();
        FormTimeline.Earliest([new(2026, 12), new(2026, 10)]).ShouldBe(new Period(2027, 1));
    }
}
