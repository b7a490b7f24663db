using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PropertyHub.Browser.Tests.Walk;

/// <summary>A month from its evidence to its last word: a photo is kept with an occurrence, the person is told of the result, appeals, is answered, and the overview leads to the form.</summary>
[Collection(Estate.Name)]
public sealed class EvidenceAndAppealTests(BrowserFixture browser, HostFixture host)
{
    const string Month = "/appraisals?month=2026-10";
    const string Form = "/appraisals/2026-10/E010";

    static readonly byte[] Photo = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Fact]
    public async Task Evidence_result_appeal_and_answer_reach_those_they_concern()
    {
        await using var hr = await browser.SignInAsync(host, "hr");
        await hr.GoAsync(Month);
        await hr[".empty .btn.primary"].ClickAsync();
        await Expect(hr[".month tbody"]).ToContainTextAsync("E010");
        await Expect(hr[".prog-who"]).ToContainTextAsync("待签");

        await using (var scorer = await browser.SignInAsync(host, "supervisor"))
            await NoteAsync(scorer);
        await CloseAsync(hr);

        await using var steward = await browser.SignInAsync(host, "steward");
        await Expect(steward["main"]).ToContainTextAsync("2026-10 考核结果已公布");
        await AppealAsync(steward);

        await hr.GoAsync(Form);
        await hr.Button("申诉不成立").ClickAsync();
        await hr.AnswerAsync("照片和巡查记录一致");
        await Expect(hr[".ap-head"]).ToContainTextAsync("定稿");

        await steward.GoAsync("/");
        await Expect(steward["main"]).ToContainTextAsync("2026-10 考核申诉有答复");
        await steward.GoAsync("/appraisals/mine/2026-10");
        await Expect(steward[".ap-side"]).ToContainTextAsync("照片和巡查记录一致");
        await steward.GoAsync("/");
        await Expect(steward["main"]).Not.ToContainTextAsync("2026-10 考核申诉有答复");

        await hr.GoAsync("/appraisals/overview?month=2026-10");
        await hr.PictureAsync("33-overview");
        await hr[".ov-teams tbody a"].First.ClickAsync();
        await Expect(hr[".month tbody"]).ToContainTextAsync("E010");
    }

    static async Task NoteAsync(Seat scorer)
    {
        await scorer.GoAsync(Form + "?item=5");
        await scorer.ListensAsync("Alt+N");
        await scorer.Keys.PressAsync("Alt+n");
        await scorer[".mud-dialog textarea"].FillAsync("三楼电梯厅地砖破损 <b>𠮷</b>");
        await (await Seat.FileFieldAsync(scorer.Page, ".mud-dialog")).SetInputFilesAsync(new FilePayload { Name = "假照片.png", MimeType = "image/png", Buffer = "<svg onload='alert(1)'/>"u8.ToArray() });
        await Expect(scorer[".file-list"]).ToContainTextAsync("假照片.png");
        await scorer[".mud-dialog .btn.primary"].ClickAsync();
        await Expect(scorer[".mud-dialog [role=alert]"]).ToContainTextAsync("假照片.png 不能存");
        await scorer[".file-list button"].ClickAsync();
        await (await Seat.FileFieldAsync(scorer.Page, ".mud-dialog")).SetInputFilesAsync(new FilePayload { Name = "现场.png", MimeType = "image/png", Buffer = Photo });
        await Expect(scorer[".file-list"]).ToContainTextAsync("现场.png");
        await scorer[".mud-dialog .btn.primary"].ClickAsync();
        await Expect(scorer[".mud-dialog"]).ToHaveCountAsync(0);
        await scorer[".file-chip"].ClickAsync();
        await Expect(scorer["img.file-view"]).ToHaveJSPropertyAsync("naturalWidth", 1);
        await scorer.PictureAsync("31-photo");
        await scorer.ListensAsync("Esc");
        await scorer.Keys.PressAsync("Escape");
        await Expect(scorer[".mud-dialog"]).ToHaveCountAsync(0);
    }

    static async Task CloseAsync(Seat hr)
    {
        await hr.GoAsync(Month);
        await hr[".head .btn.primary"].ClickAsync();
        await hr.AnswerAsync("评分人休假");
        await Expect(hr[".month tbody"]).ToContainTextAsync("本人未看");
    }

    static async Task AppealAsync(Seat steward)
    {
        await steward.GoAsync("/appraisals/mine/2026-10?item=5");
        await Expect(steward[".file-chip"]).ToContainTextAsync("现场.png");
        await Expect(steward[".sd-go .clock"]).ToContainTextAsync("还有");
        await steward[".sd-go .btn"].ClickAsync();
        await steward.AnswerAsync("地砖是上月报修的，工程部没修");
        await Expect(steward[".ap-head"]).ToContainTextAsync("申诉待答复");
        await steward.PictureAsync("32-appeal");
    }
}
