using PropertyHub.HrAppraisal.Appraisals.OpenMonth;
using PropertyHub.HrAppraisal.Occurrences;
using PropertyHub.HrAppraisal.Scoring;
using PropertyHub.Kernel;

namespace PropertyHub.HrAppraisal.Tests.Appraisals;

public sealed class OpenMonthTests
{
    [Fact]
    public async Task Opens_a_form_for_each_steward_of_a_zone_with_scorers_and_figures()
    {
        await using var hr = await HrEstate.StartAsync();
        hr.Zones.Add(new("Z3", "3区", "E010", ["3"]));
        await hr.AddAsync("E010", 7, OccurrenceState.Pending);

        var opened = await hr.OpenAsync();

        (opened.Opened, opened.Forms, opened.Pending).ShouldBe((2, 2, 1));
        var form = await hr.FormAsync();
        form.InOrder.Select(column => (column.Role, column.StaffNo)).ShouldBe(
            [(ScorerRole.DirectSuperior, "E002"), (ScorerRole.IndirectSuperior, "E001"), (ScorerRole.Manager, "E001")]);
        form.Rate.ShouldBe(new HouseholdRate(98, 100));
    }

    [Fact]
    public async Task Names_stewards_who_are_not_on_the_staff_list()
    {
        await using var hr = await HrEstate.StartAsync();
        hr.Zones.Add(new("Z9", "9区", "E099", ["9"]));

        var opened = await hr.OpenAsync();

        opened.UnknownStewards.ShouldBe(["E099"]);
        opened.Forms.ShouldBe(2);
    }

    [Fact]
    public async Task Opened_again_it_adds_what_is_new_and_follows_the_staff_list()
    {
        await using var hr = await HrEstate.StartAsync();
        await hr.OpenAsync();
        await hr.AddStaffAsync(HrEstate.Member("E012", "管家", null, null));
        hr.Zones.Add(new("Z3", "3区", "E012", ["3"]));

        var again = await hr.OpenAsync();

        (again.Opened, again.Forms).ShouldBe((1, 3));
        (await hr.FormAsync("E012")).Scorers.ShouldHaveSingleItem().Role.ShouldBe(ScorerRole.Manager);
        (await hr.FormAsync("E012")).Rate.IsNone.ShouldBeTrue();
    }

    [Fact]
    public async Task Refuses_without_stewards_without_right_and_after_closing()
    {
        await using var hr = await HrEstate.StartAsync();
        var open = hr.Host.Get<OpenMonth>();
        hr.Host.ActAs("front", HrRights.View);
        (await Run()).Refusal!.Text.Key.ShouldBe("NotAllowed");

        hr.Host.ActAs(Actor.System);
        hr.Zones.Clear();
        (await Run()).Refusal!.Text.Key.ShouldBe("MonthHasNoStewards");

        hr.Zones.Add(new("Z1", "1区", "E010", ["1"]));
        await hr.OpenAsync();
        await hr.CloseAsync();
        (await Run()).Refusal!.Text.Key.ShouldBe("MonthIsClosed");

        Task<Outcome<MonthOpened>> Run() => open.RunAsync(new(Guid.NewGuid(), HrEstate.November), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_manager_of_a_zone_does_not_score_himself()
    {
        await using var hr = await HrEstate.StartAsync();
        hr.Zones.Add(new("Z3", "3区", "E001", ["3"]));

        await hr.OpenAsync();

        (await hr.FormAsync("E001")).Scorers.ShouldBeEmpty();
    }
}
