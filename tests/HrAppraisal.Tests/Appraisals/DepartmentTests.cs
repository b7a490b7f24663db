using CsCheck;
using PropertyHub.HrAppraisal.Appraisals.Month;
using PropertyHub.HrAppraisal.Scoring;
using PropertyHub.Kernel;

namespace PropertyHub.HrAppraisal.Appraisals.Overview;

public sealed class DepartmentTests
{
    static readonly Period November = new(2026, 11);

    static ClosedForm Form(int month, string no, string? team, decimal total) => new(new(2026, month), no, team, total, PayBand.For(total, PayBand.Defaults).Percent);

    static readonly Gen<IReadOnlyList<ClosedForm>> Forms = Gen.Select(Gen.Int[9, 11], Gen.Int[0, 4], Gen.Int[0, 10000])
        .Select((month, team, cents) => Form(month, "S", team == 0 ? null : $"T{team}", cents / 100m)).Array[1, 40].Select(forms => (IReadOnlyList<ClosedForm>)forms);

    [Fact]
    public void A_month_has_its_average_rounded_once_and_its_extremes()
    {
        var trend = Department.Trend([Form(11, "a", "T", 80), Form(11, "b", "T", 85.01m), Form(10, "a", "T", 100), Form(11, "c", null, 95)]);
        trend.Select(month => (month.Month.Month, month.People, month.Average, month.Lowest, month.Highest, month.FullPay)).ShouldBe([(10, 1, 100m, 100m, 100m, 1), (11, 3, 86.67m, 80m, 95m, 1)]);
    }

    [Fact]
    public void Teams_are_told_with_the_month_before_and_those_without_a_superior_last()
    {
        var teams = Department.Teams([Form(10, "a", "T1", 90), Form(11, "a", "T1", 80), Form(11, "b", "T2", 95), Form(11, "c", null, 99)], November);
        teams.Select(team => (team.TeamNo, team.Figures.Average, team.Before)).ShouldBe([("T2", 95m, null), ("T1", 80m, 90m), (null, 99m, null)]);
    }

    [Fact]
    public void Nobody_is_lost_or_counted_twice() =>
        Forms.Sample(forms =>
        {
            var people = forms.Count(form => form.Month == November);
            Department.Trend(forms).Sum(month => month.People).ShouldBe(forms.Count);
            Department.Teams(forms, November).Sum(team => team.Figures.People).ShouldBe(people);
            Department.Grades(forms, November, PayBand.Defaults).Sum(grade => grade.People).ShouldBe(people);
            Department.Trend(forms).ShouldAllBe(month => month.Lowest <= month.Average && month.Average <= month.Highest);
        });

    static readonly Gen<ColumnState[]> Columns = Gen.Select(Gen.Int[1, 2], Gen.Int[1, 3], Gen.Int[0, 2], Gen.Bool)
        .Select((department, scorer, state, setBack) => new ColumnState($"D{department}", $"S{scorer}", $"人{scorer}", state == 0, state == 1, setBack)).Array[0, 30];

    [Fact]
    public void Each_column_is_signed_due_or_waiting_once() =>
        Columns.Sample(columns =>
        {
            var progress = ScorerProgress.Of(columns);
            progress.Sum(line => line.Columns).ShouldBe(columns.Length);
            progress.Sum(line => line.Signed).ShouldBe(columns.Count(column => column.Signed));
            progress.Sum(line => line.Due).ShouldBe(columns.Count(column => !column.Signed && column.IsNext));
            progress.ShouldAllBe(line => line.SetBack <= line.Due + line.Waiting);
            progress.Select(line => (line.Department, line.No)).ShouldBeUnique();
        });
}
