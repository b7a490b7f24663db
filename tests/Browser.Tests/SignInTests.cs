using System.Globalization;
using Microsoft.Playwright;
using PropertyHub.Administration;

namespace PropertyHub.Browser.Tests;

/// <summary>Whoever comes without having signed in is asked to, in the browser's language.</summary>
public sealed class SignInTests(BrowserFixture browser, HostFixture host)
{
    [Theory]
    [InlineData("zh-CN", "zh-Hans")]
    [InlineData("zh-TW", "zh-Hant")]
    [InlineData("en-GB", "en")]
    public async Task The_first_page_asks_who_one_is(string locale, string language)
    {
        await using var window = await browser.OpenAsync(host.Address, locale);
        var page = await window.NewPageAsync();
        await page.GotoAsync("/");

        var words = AdminTexts.SignIn.ToString(new CultureInfo(language));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = words })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = words })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Style_sheets_and_scripts_arrive()
    {
        await using var window = await browser.OpenAsync(host.Address);
        var page = await window.NewPageAsync();
        var refused = new List<string>();
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
                refused.Add($"{response.Status} {response.Url}");
        };
        await page.GotoAsync("/", new() { WaitUntil = WaitUntilState.NetworkIdle });
        refused.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_asks_for_the_head_of_the_sign_in_page_is_not_sent_round_in_circles()
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var head = new HttpRequestMessage(HttpMethod.Head, $"{host.Address}/account/sign-in");
        using var answer = await client.SendAsync(head, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe((200, ""));
    }
}
