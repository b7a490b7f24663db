using static Microsoft.Playwright.Assertions;

namespace PropertyHub.Browser.Tests.Refusals;

/// <summary>Two people change the same record: the second is told by whom and what, and keeps what was typed.</summary>
[Collection(Estate.Name)]
public sealed class SecondEditorTests(BrowserFixture browser, HostFixture host)
{
    const string Unit = "4-1-802";
    const string Name = "陈𠮷<b data-evil>建</b>";

    [Fact]
    public async Task The_second_is_told_who_changed_what_and_goes_on_with_what_was_typed()
    {
        await using var first = await browser.SignInAsync(host, "manager");
        await using var second = await browser.SignInAsync(host, "administrator");
        foreach (var seat in new[] { first, second })
            await OpenAsync(seat);
        await first["[role=dialog] input"].First.FillAsync("先改的名字");
        await first.Button("保存").ClickAsync();
        await Expect(first["[role=dialog]"]).ToHaveCountAsync(0);

        await second.Page.RunAndWaitForResponseAsync(() => second["[role=dialog] input"].First.FillAsync(Name), answer => answer.Url.EndsWith("/drafts/keep", StringComparison.Ordinal) && answer.Status == 204);
        await second.Button("保存").ClickAsync();
        await Expect(second[".dialog-refusal"]).ToContainTextAsync("改过这条记录（姓名");
        await Expect(second["[role=dialog] input"].First).ToHaveValueAsync(Name);
        await second.PictureAsync("50-changed-by-another");

        await second["[role=dialog] [data-reload]"].ClickAsync();
        await Expect(second[".household .person b"].First).ToHaveTextAsync("先改的名字");
        await OpenAsync(second);
        await Expect(second[".draft [data-draft-stale]"]).ToBeVisibleAsync();
        await second["[data-draft-fill]"].ClickAsync();
        await Expect(second["[role=dialog] input"].First).ToHaveValueAsync(Name);
        await second.Button("保存").ClickAsync();
        await Expect(second[".household .person b"].First).ToHaveTextAsync(Name);
        await Expect(second["[data-evil]"]).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_record_that_another_has_removed_is_not_put_back()
    {
        await using var first = await browser.SignInAsync(host, "administrator");
        await using var second = await browser.SignInAsync(host, "hr");
        await first.GoAsync("/admin/holidays");
        await first.Button("添加一天").ClickAsync();
        await first["[role=dialog] input"].First.FillAsync("2027-10-06");
        await first.Button("保存").ClickAsync();
        await Expect(first["tr:has-text('2027-10-06')"]).ToHaveCountAsync(1);

        await second.GoAsync("/admin/holidays");
        await second["tr:has-text('2027-10-06')"].GetByText("修改", new() { Exact = true }).ClickAsync();
        await Expect(second["[role=dialog]"]).ToBeVisibleAsync();
        await first["tr:has-text('2027-10-06') button"].Last.ClickAsync();
        await Expect(first["tr:has-text('2027-10-06')"]).ToHaveCountAsync(0);

        await second["[role=dialog] .wide input"].FillAsync("重阳");
        await second.Button("保存").ClickAsync();
        await Expect(second[".dialog-refusal"]).ToContainTextAsync("删除了这条记录");
        await Expect(second["[role=dialog] .wide input"]).ToHaveValueAsync("重阳");
        await second.PictureAsync("51-removed-by-another");
        await second.GoAsync("/admin/holidays");
        await Expect(second["tr:has-text('2027-10-06')"]).ToHaveCountAsync(0);
    }

    static async Task OpenAsync(Seat seat)
    {
        await seat.GoAsync($"/archives/units/{Unit}");
        await seat[".household .person"].First.GetByText("修改", new() { Exact = true }).ClickAsync();
        await Expect(seat["[role=dialog] input"].First).ToBeFocusedAsync();
    }
}
