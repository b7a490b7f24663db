using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Administration.Accounts;

namespace PropertyHub.Administration.Access;

public class AccountPagesTests
{
    [Fact]
    public async Task From_the_first_link_to_signing_out()
    {
        await using var site = await Site.StartAsync();
        using var browser = site.Browser();
        (await browser.GetAsync("/who")).Headers.Location!.ToString().ShouldContain(AccountAddresses.SignIn);
        var link = (await site.Services.GetRequiredService<IFirstAdministrator>().IssueLinkAsync(default))!;

        var made = await Site.SubmitAsync(browser, link, ("user", "admin"), ("display", "管理员"), ("password", "long enough"), ("again", "long enough"));
        made.StatusCode.ShouldBe(HttpStatusCode.Redirect, await made.Content.ReadAsStringAsync());

        var entered = await Site.SubmitAsync(browser, AccountAddresses.SignIn + "?back=%2Fwho", ("user", "admin"), ("password", "long enough"));
        entered.Headers.Location!.ToString().ShouldEndWith("/who");
        (await browser.GetStringAsync("/who")).ShouldBe("admin");
        (await browser.GetStringAsync("/audit-only")).ShouldBe("audit");

        await browser.PostAsync(AccountAddresses.SignOut, null);
        (await browser.GetAsync("/who")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_link_that_is_spent_says_so_before_anything_is_filled_in()
    {
        await using var site = await Site.StartAsync();
        using var browser = site.Browser();
        var link = (await site.Services.GetRequiredService<IFirstAdministrator>().IssueLinkAsync(default))!;
        (await browser.GetStringAsync(link)).ShouldContain("<form");
        await Site.SubmitAsync(browser, link, ("user", "admin"), ("display", "管理员"), ("password", "long enough"), ("again", "long enough"));

        foreach (var (address, words) in new[] { (link, AdminTexts.SetupLinkSpent), (AccountAddresses.PasswordWith("unknown"), AdminTexts.PasswordLinkSpent) })
        {
            var page = WebUtility.HtmlDecode(await browser.GetStringAsync(address));
            page.ShouldContain(words);
            page.ShouldNotContain("<form");
        }
    }

    [Fact]
    public async Task A_wrong_password_stays_on_the_page_and_says_so()
    {
        await using var site = await Site.StartAsync();
        using var browser = site.Browser();

        var answer = await Site.SubmitAsync(browser, AccountAddresses.SignIn, ("user", "nobody"), ("password", "long enough"));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain(AdminTexts.SignInWrong);
    }

    [Fact]
    public async Task Who_lacks_the_right_is_denied_and_who_is_disabled_is_out_at_once()
    {
        await using var site = await Site.StartAsync();
        using var browser = site.Browser();
        var token = OneTimeLink.NewToken();
        await OpenAsync(site, "boss", "administrator", OneTimeLink.NewToken());
        var id = await OpenAsync(site, "cash", "cashier", token);
        (await Site.SubmitAsync(browser, AccountAddresses.PasswordWith(token), ("password", "long enough"), ("again", "long enough"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        // An address of another site is not followed.
        var entered = await Site.SubmitAsync(browser, AccountAddresses.SignIn + "?back=%2F%2Fevil.example", ("user", "cash"), ("password", "long enough"));
        entered.Headers.Location!.ToString().ShouldNotContain("evil");
        (await browser.GetAsync("/audit-only")).Headers.Location!.ToString().ShouldContain(AccountAddresses.Denied);

        await site.AsSystemAsync(async services => (await services.GetRequiredService<DisableAccount>().RunAsync(new(Guid.NewGuid(), id, Disabled: true))).Refusal.ShouldBeNull());
        (await browser.GetAsync("/who")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_form_without_its_token_is_not_taken()
    {
        await using var site = await Site.StartAsync();
        using var browser = site.Browser();

        var answer = await browser.PostAsync(AccountAddresses.SignIn, new FormUrlEncodedContent([new("_handler", "sign-in"), new("user", "x"), new("password", "y")]));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    static async Task<long> OpenAsync(Site site, string userName, string role, string token)
    {
        long id = 0;
        await site.AsSystemAsync(async services =>
        {
            var roleId = (await services.GetRequiredService<Roles.RoleBook>().AllAsync(default)).First(choice => choice.Label == Roles.RoleLabel.Of(role, null)).Id;
            (await services.GetRequiredService<CreateAccount>().RunAsync(new(Guid.NewGuid(), userName, userName, null, [roleId], token))).Refusal.ShouldBeNull();
            id = (await services.GetRequiredService<AccountList>().PageAsync(new(userName), default)).Rows[0].Id;
        });
        return id;
    }
}
