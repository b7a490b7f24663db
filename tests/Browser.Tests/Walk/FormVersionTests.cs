using System.Text.RegularExpressions;
using PropertyHub.Browser.Tests.Smoke;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PropertyHub.Browser.Tests.Walk;

/// <summary>HR revises the appraisal form: drafts, is told what is wrong, saves by key, compares, brings it into force from a later month, and takes it back.</summary>
[Collection(Estate.Name)]
public sealed class FormVersionTests(BrowserFixture browser, HostFixture host)
{
    [Fact]
    public async Task A_version_is_drafted_checked_compared_and_brought_into_force()
    {
        await using var hr = await browser.SignInAsync(host, "hr");
        await hr.GoAsync("/appraisals/forms");
        await hr[".head .btn.primary"].ClickAsync();
        await Expect(hr.Page).ToHaveURLAsync(host.Address + "/appraisals/forms/2");

        await TypeAsync(hr, "第 1 项满分", " ６ ");
        await Expect(hr[".faults"]).ToContainTextAsync("合计须为 100");
        await TypeAsync(hr, "第 2 项满分", "十一");
        await Expect(hr[".faults"]).ToContainTextAsync("十一");
        await TypeAsync(hr, "第 2 项满分", "11");
        await TypeAsync(hr, "第 1 项项目", "仪容𠮷😀 <b>");
        await Expect(hr[".faults"]).ToHaveCountAsync(0);
        await hr[".ft button[aria-expanded]"].Nth(3).ClickAsync();
        await Expect(hr[".ft-more .bands"]).ToBeVisibleAsync();
        await hr.PictureAsync("30-form-draft");
        await LoseThePageAsync(hr);
        (await Axe.FindingsAsync(hr.Page)).ShouldBeEmpty();
        await hr.ListensAsync("Ctrl+Enter");
        await hr.Keys.PressAsync("Control+Enter");
        await Expect(hr.Button("定稿生效")).ToBeEnabledAsync();

        await hr[".head a[href*=compare]"].ClickAsync();
        await Expect(hr[".changes tbody"]).ToContainTextAsync("仪容𠮷😀 <b>");
        await Expect(hr[".changes tbody tr"]).ToHaveCountAsync(4);

        await hr.GoAsync("/appraisals/forms/2");
        await hr.Button("定稿生效").ClickAsync();
        await hr[".mud-dialog input"].First.FillAsync("2031-01");
        await hr[".mud-dialog textarea"].FillAsync("年度修订");
        await Expect(hr[".mud-dialog .btn.primary"]).ToBeEnabledAsync();
        await hr[".mud-dialog .btn.primary"].ClickAsync();
        await Expect(hr[".head"]).ToContainTextAsync("2031-01 起");
        await Expect(hr["input[type=text], .ft input"]).ToHaveCountAsync(0);

        await hr.Button("撤回改草稿").ClickAsync();
        await hr.Button("弃用草稿").ClickAsync();
        await hr[".mud-dialog .btn.danger"].ClickAsync();
        await Expect(hr.Page).ToHaveURLAsync(host.Address + "/appraisals/forms");
        await Expect(hr["tbody tr"]).ToHaveCountAsync(1);
    }

    /// <summary>Nothing is saved yet and the field is not left: all of it is there again, in the row that was open.</summary>
    static async Task LoseThePageAsync(Seat hr)
    {
        await hr.Page.RunAndWaitForResponseAsync(() => hr[".im-t input"].First.PressSequentiallyAsync("龘"),
            answer => answer.Url.EndsWith("/drafts/keep", StringComparison.Ordinal) && answer.Status == 204 && answer.Request.PostData!.Contains('龘', StringComparison.Ordinal));
        await hr.Page.ReloadAsync();
        await hr["[data-draft-fill]"].ClickAsync();
        await Expect(hr[".im-t input"].First).ToHaveValueAsync(new Regex("龘"));
        await Expect(hr["input[aria-label='第 1 项满分']"]).ToHaveValueAsync(" ６ ");
        await Expect(hr["input[aria-label='第 1 项项目']"]).ToHaveValueAsync("仪容𠮷😀 <b>");
    }

    static async Task TypeAsync(Seat hr, string field, string words)
    {
        await hr[$"input[aria-label='{field}']"].FillAsync(words);
        await hr[$"input[aria-label='{field}']"].PressAsync("Tab");
    }
}
