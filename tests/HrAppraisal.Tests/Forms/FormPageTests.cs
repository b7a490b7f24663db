using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.HrAppraisal.Appraisals.Sheet;
using PropertyHub.HrAppraisal.Forms;
using PropertyHub.HrAppraisal.Forms.DiscardDraft;
using PropertyHub.HrAppraisal.Forms.Editor;
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
    public async Task What_stood_in_the_editor_is_taken_up_after_a_reload_as_it_was()
    {
        await using var hr = await HrEstate.StartAsync();
        hr.ActAs("H001", HrRights.View, HrRights.ManageForms);
        await hr.Host.Get<StartDraft>().RunAsync(new(Guid.NewGuid(), 1), Ct);
        WrittenForm written;
        await using (var before = Page(hr))
        {
            var form = Open(before);
            var keeper = form.FindComponent<DraftKeeper>().Instance;
            keeper.WriteDown().IsUnsaved.ShouldBeFalse();
            form.Find("button[aria-label='第 2 项删除']").Click();
            form.Find(".fe-main > .btn.text").Click();
            form.Find("input[aria-label='第 1 项满分']").Change("五分");
            form.Find(".im-t input").Change("新标准𠮷");
            form.Find("input[aria-label='第 9 项满分']").Change("12");
            form.Find($"input[aria-label='第 9 项{SheetTexts.PerViolation}']").Change("1");
            written = keeper.WriteDown();
            written.IsUnsaved.ShouldBeTrue();
        }

        await using var after = Page(hr);
        var again = Open(after);
        await again.InvokeAsync(() => again.FindComponent<DraftKeeper>().Instance.Read!(written.Document));

        again.FindAll("input[aria-label='第 2 项满分']").ShouldBeEmpty();
        again.Find("input[aria-label='第 1 项满分']").GetAttribute("value").ShouldBe("五分");
        again.Find(".im-t input").GetAttribute("value").ShouldBe("新标准𠮷");
        again.Find("input[aria-label='第 1 项满分']").Change("5");
        again.Find(".head .primary").Click();
        again.WaitForAssertion(() => after.JSInterop.VerifyInvoke("propertyHub.drafts.done"));
        await using var db = hr.Db();
        var kept = (await db.FormVersions.SingleAsync(Ct)).Form;
        kept.Find(2).ShouldBeNull();
        kept.Items[^1].Standards.ShouldHaveSingleItem().TextKey.ShouldBe("新标准𠮷");
        kept.Item(1).TitleKey.ShouldBe(StewardForm.Form.Item(1).TitleKey);
    }

    [Fact]
    public async Task What_was_typed_on_a_version_that_another_has_changed_since_is_told_and_not_saved_over_it()
    {
        await using var hr = await HrEstate.StartAsync();
        hr.ActAs("H001", HrRights.View, HrRights.ManageForms);
        await hr.Host.Get<StartDraft>().RunAsync(new(Guid.NewGuid(), 1), Ct);
        await using var page = Page(hr);
        var mine = FormTyped.Of(StewardForm.Form);
        mine.Items[0].Points = "6";
        (await hr.Host.Get<SaveDraft>().RunAsync(new(Guid.NewGuid(), 2, 0, StewardForm.Form with { Weights = new(9, 1, 1) }), Ct)).Succeeded.ShouldBeTrue();

        var form = Open(page);
        await form.InvokeAsync(() => form.FindComponent<DraftKeeper>().Instance.Read!(WrittenForm.Of(new EditorDraft(0, mine), true).Document));

        form.WaitForAssertion(() => form.Find(".note.red table").TextContent.ShouldContain("9 : 1 : 1"));
        form.Find(".head .primary").Click();
        form.WaitForAssertion(() => form.Find(".note.red table").TextContent.ShouldContain("9 : 1 : 1"));
        await using var db = hr.Db();
        (await db.FormVersions.SingleAsync(Ct)).Form.Weights.Direct.ShouldBe(9);
    }

    [Fact]
    public async Task What_was_saved_and_only_the_answer_lost_is_no_change_any_more()
    {
        await using var hr = await HrEstate.StartAsync();
        hr.ActAs("H001", HrRights.View, HrRights.ManageForms);
        await hr.Host.Get<StartDraft>().RunAsync(new(Guid.NewGuid(), 1), Ct);
        var saved = StewardForm.Form with { Weights = new(9, 1, 1) };
        (await hr.Host.Get<SaveDraft>().RunAsync(new(Guid.NewGuid(), 2, 0, saved), Ct)).Succeeded.ShouldBeTrue();
        await using var page = Page(hr);

        var form = Open(page);
        await form.InvokeAsync(() => form.FindComponent<DraftKeeper>().Instance.Read!(WrittenForm.Of(new EditorDraft(0, FormTyped.Of(saved)), true).Document));

        form.FindAll(".note.red").ShouldBeEmpty();
        form.Find(".head .primary").TextContent.ShouldContain("定稿生效");
        page.JSInterop.VerifyInvoke("propertyHub.drafts.done");
        await form.InvokeAsync(() => form.FindComponent<DraftKeeper>().Instance.Read!("{\"Form\":null}"));
        form.Find(".head .primary").TextContent.ShouldContain("定稿生效");
    }

    [Fact]
    public async Task What_was_typed_into_a_version_that_is_in_force_meanwhile_is_kept_no_more()
    {
        await using var hr = await HrEstate.StartAsync();
        hr.ActAs("H001", HrRights.View, HrRights.ManageForms);
        await hr.Host.Get<StartDraft>().RunAsync(new(Guid.NewGuid(), 1), Ct);
        (await hr.Host.Get<EnactForm>().RunAsync(new(Guid.NewGuid(), 2, 0, new(2026, 12), "改分值"), Ct)).Refusal.ShouldBeNull();
        await using var page = Page(hr);

        var form = page.Render<FormPage>(parameters => parameters.Add(part => part.Number, 2));

        form.WaitForElement("table.ft");
        form.FindComponents<DraftKeeper>().ShouldBeEmpty();
        page.JSInterop.VerifyInvoke("propertyHub.drafts.over").Arguments[0].ShouldBe("form 2");
    }

    static IRenderedComponent<FormPage> Open(BunitContext page)
    {
        var form = page.Render<FormPage>(parameters => parameters.Add(part => part.Number, 2));
        form.WaitForElement("input[aria-label='第 1 项满分']");
        return form;
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
