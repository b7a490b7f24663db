using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.HrAppraisal.Forms;
using PropertyHub.HrAppraisal.Forms.DiscardDraft;
using PropertyHub.HrAppraisal.Forms.EnactForm;
using PropertyHub.HrAppraisal.Forms.SaveDraft;
using PropertyHub.HrAppraisal.Forms.StartDraft;
using PropertyHub.HrAppraisal.Forms.TakeBackForm;
using PropertyHub.Platform.Operations;
using PropertyHub.Ui;
using TestContext = Xunit.TestContext;

namespace PropertyHub.HrAppraisal.Tests.Forms;

public sealed class FormPageTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Hr_drafts_a_version_sees_what_is_wrong_while_typing_and_saves()
    {
        await using var hr = await HrEstate.StartAsync();
        hr.ActAs("H001", HrRights.View, HrRights.ManageForms);
        await using var page = Page(hr);
        page.Render<FormsPage>().WaitForElement(".head .primary").Click();
        page.Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith("/appraisals/forms/2");

        var form = page.Render<FormPage>(parameters => parameters.Add(part => part.Number, 2));
        form.WaitForElement("input[aria-label='第 1 项满分']").Change("８");
        form.WaitForAssertion(() => form.Find(".faults").TextContent.ShouldContain("合计须为 100"));
        form.Find("input[aria-label='第 2 项满分']").Change(" 9 ");
        form.WaitForAssertion(() => form.FindAll(".faults").ShouldBeEmpty());
        form.Find(".head .primary").Click();

        form.WaitForAssertion(() => form.Find(".head .primary").TextContent.ShouldContain("定稿生效"));
        await using var db = hr.Db();
        (await db.FormVersions.SingleAsync(Ct)).Form.Items.Take(2).Select(item => item.Points).ShouldBe([8, 9]);
    }

    [Fact]
    public async Task A_figure_that_is_none_is_told_and_nothing_is_saved()
    {
        await using var hr = await HrEstate.StartAsync();
        hr.ActAs("H001", HrRights.View, HrRights.ManageForms);
        await hr.Host.Get<StartDraft>().RunAsync(new(Guid.NewGuid(), 1), Ct);
        await using var page = Page(hr);
        var form = page.Render<FormPage>(parameters => parameters.Add(part => part.Number, 2));
        form.WaitForElement("input[aria-label='第 1 项满分']").Change("五分");
        form.Find(".head .primary").Click();
        form.WaitForAssertion(() => form.Find(".note.red").TextContent.ShouldContain("五分"));
        form.Find("input[aria-label='第 1 项满分']").GetAttribute("value").ShouldBe("五分");
    }

    [Fact]
    public async Task The_second_of_two_editors_sees_both_values_and_chooses()
    {
        await using var hr = await HrEstate.StartAsync();
        hr.ActAs("H001", HrRights.View, HrRights.ManageForms);
        await hr.Host.Get<StartDraft>().RunAsync(new(Guid.NewGuid(), 1), Ct);
        await using var page = Page(hr);
        var form = page.Render<FormPage>(parameters => parameters.Add(part => part.Number, 2));
        form.WaitForElement("input[aria-label='第 1 项满分']");
        (await hr.Host.Get<SaveDraft>().RunAsync(new(Guid.NewGuid(), 2, 0, StewardForm.Form with { Weights = new(9, 1, 1) }), Ct)).Succeeded.ShouldBeTrue();

        form.Find("input[aria-label='第 1 项满分']").Change("6");
        form.Find(".head .primary").Click();
        form.WaitForAssertion(() => form.Find(".note.red table").TextContent.ShouldContain("9 : 1 : 1"));
        form.FindAll(".note.red button")[1].Click();
        form.WaitForAssertion(() => form.FindAll(".note.red").ShouldBeEmpty());
        await using var db = hr.Db();
        var kept = (await db.FormVersions.SingleAsync(Ct)).Form;
        (kept.Item(1).Points, kept.Weights.Direct).ShouldBe((6, 1));
    }

    [Fact]
    public async Task Who_only_sees_forms_reads_them_and_compares_versions()
    {
        await using var hr = await HrEstate.StartAsync();
        hr.ActAs("H001", HrRights.ManageForms);
        await hr.Host.Get<StartDraft>().RunAsync(new(Guid.NewGuid(), 1), Ct);
        await hr.Host.Get<SaveDraft>().RunAsync(new(Guid.NewGuid(), 2, 0, StewardForm.Form with { Weights = new(2, 1, 1) }), Ct);
        hr.ActAs("E002", HrRights.View);
        await using var page = Page(hr);
        var form = page.Render<FormPage>(parameters => parameters.Add(part => part.Number, 2));
        form.WaitForElement("table.ft");
        form.FindAll("input:not([type=checkbox])").ShouldBeEmpty();
        page.Render<FormPage>(parameters => parameters.Add(part => part.Number, 9)).WaitForElement(".empty").TextContent.ShouldContain("没有第 9 版");
        page.Render<ComparePage>().WaitForElement("tbody tr").TextContent.ShouldContain("2 : 1 : 1");
    }

    static BunitContext Page(HrEstate hr)
    {
        var page = new BunitContext();
        page.JSInterop.Mode = JSRuntimeMode.Loose;
        page.Services.AddPropertyHubUi();
        page.Services.AddSingleton(hr.Host.Get<ICurrentActor>());
        page.Services.AddSingleton(hr.Host.Get<Kernel.EstateClock>());
        page.Services.AddSingleton(hr.Host.Get<FormsQuery>());
        page.Services.AddSingleton(hr.Host.Get<StartDraft>()).AddSingleton(hr.Host.Get<SaveDraft>()).AddSingleton(hr.Host.Get<DiscardDraft>()).AddSingleton(hr.Host.Get<TakeBackForm>()).AddSingleton(hr.Host.Get<EnactForm>());
        return page;
    }
}
