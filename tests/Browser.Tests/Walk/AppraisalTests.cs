using Microsoft.Playwright;
using PropertyHub.Testing;
using static Microsoft.Playwright.Assertions;

namespace PropertyHub.Browser.Tests.Walk;

/// <summary>A steward's month: evidence decided, scored and signed by three people one after another, closed by HR, printed, and in the payroll workbook.</summary>
[Collection(Estate.Name)]
public sealed class AppraisalTests(BrowserFixture browser, HostFixture host)
{
    const string Form = "/appraisals/2026-11/E010";

    [Fact]
    public async Task Three_people_score_and_HR_closes()
    {
        var total = await FirstScorerAsync();
        await SignAsync("deputy-manager");
        await SignAsync("manager");

        await using var hr = await browser.SignInAsync(host, "hr");
        await CloseAsync(hr);
        await hr.GoAsync(Form);
        await Expect(hr[".ap-side .tot strong"]).ToHaveTextAsync($"{total:0.00}");
        await hr.PictureAsync("14-closed-form");
        var paper = await hr.TabAsync(Form + "/print");
        await Expect(paper.Locator(".a4 tr.tot")).ToContainTextAsync($"{total:0.00}");
        foreach (var scorer in new[] { "E001", "E002", "E003" })
            await Expect(paper.Locator(".sign-block")).ToContainTextAsync(NameOf(scorer));
        await Seat.PictureAsync(paper, "15-printed-form");

        await hr.GoAsync("/appraisals?month=2026-11");
        var payroll = Workbooks.ReadFile(await hr.DownloadAsync(host.Host, hr["a[href^='/export/appraisals']"]));
        var row = payroll.Single(row => row[1] == "E010");
        PageFigures.Amount(row[payroll[0].ToList().IndexOf("总分")]).ShouldBe(total);
        payroll.Count.ShouldBe(5);
    }

    /// <summary>Decides the evidence by keys, takes three points off an item with a reason, and signs. Returns the total that has to come out.</summary>
    async Task<decimal> FirstScorerAsync()
    {
        await using var scorer = await browser.SignInAsync(host, "supervisor");
        await scorer.GoAsync("/appraisals?month=2026-11");
        await scorer.PictureAsync("10-month");
        await scorer[$"a[href='{Form}']"].ClickAsync();
        await Expect(scorer.Page).ToHaveURLAsync(host.Address + Form);

        await OpenAsync(scorer, 3);
        await scorer.PictureAsync("11-evidence");
        await scorer.Keys.PressAsync("a");
        await Expect(scorer[".ap-t .wait"]).ToHaveCountAsync(1);
        await OpenAsync(scorer, 6);
        await scorer.Keys.PressAsync("r");
        await scorer[".mud-dialog textarea"].FillAsync("当班记录里没有这件事");
        await Expect(scorer[".mud-dialog-actions .btn.primary, .mud-dialog-actions .btn.danger"]).ToBeEnabledAsync();
        await scorer.Keys.PressAsync("Control+Enter");
        await Expect(scorer[".ap-t .wait"]).ToHaveCountAsync(0);

        var proposed = PageFigures.Amount(await scorer[".ap-t tfoot td"].Nth(5).InnerTextAsync());
        var item = scorer[".ap-t tr.it"].Nth(6);
        var points = PageFigures.Amount(await item.Locator("input").InputValueAsync());
        await item.Locator("input").FillAsync($"{points - 3}");
        await item.Locator("input").PressAsync("Tab");
        await scorer["#why7"].FillAsync("两次没有按时交接");
        await scorer["#why7"].PressAsync("Tab");
        await Expect(item).ToContainTextAsync("两次没有按时交接");
        await scorer[".sd-go .btn"].First.ClickAsync();
        await Expect(scorer[".sd-go .btn.primary"]).ToBeEnabledAsync();
        await scorer.PictureAsync("12-scored");
        await scorer.Keys.PressAsync("Control+Enter");
        await Expect(scorer[".ap-st li.is-done"]).ToHaveCountAsync(2);
        return proposed - 1;
    }

    async Task SignAsync(string position)
    {
        await using var scorer = await browser.SignInAsync(host, position);
        await scorer.GoAsync(Form);
        await Expect(scorer[".sd-go .btn.primary"]).ToBeDisabledAsync();
        await scorer[".sd-go .btn"].First.ClickAsync();
        await Expect(scorer[".sd-go .btn.primary"]).ToBeEnabledAsync();
        await scorer[".sd-go .btn.primary"].ClickAsync();
        await Expect(scorer[".sd-go .btn.primary"]).ToHaveCountAsync(0);
    }

    static async Task OpenAsync(Seat scorer, int item)
    {
        await scorer[".ap-t tr.it"].Nth(item - 1).Locator("button.tw").ClickAsync();
        await Expect(scorer[".ev-t .is-cur"]).ToHaveCountAsync(1);
    }

    /// <summary>The other three forms lack signatures: closing wants the reason.</summary>
    static async Task CloseAsync(Seat hr)
    {
        await hr.GoAsync("/appraisals?month=2026-11");
        await hr[".head .btn.primary, .page-head .btn.primary"].First.ClickAsync();
        await hr[".mud-dialog textarea"].FillAsync("其余三人的评分人出差");
        await hr.PictureAsync("13-close");
        await hr[".mud-dialog .btn.primary, .mud-dialog .btn.danger"].ClickAsync();
        await Expect(hr[".mud-dialog"]).ToHaveCountAsync(0);
        await Expect(hr["tbody"]).ToContainTextAsync("E010");
        await Expect(hr["a[href^='/export/appraisals']"]).ToBeVisibleAsync();
    }

    static string NameOf(string staffNo) => staffNo == "E003" ? "江晓岚" : HostFixture.Rows("staff").First(row => row["工号"] == staffNo)["姓名"];
}
