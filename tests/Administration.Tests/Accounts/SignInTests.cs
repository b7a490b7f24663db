using System.Security.Claims;
using PropertyHub.Administration.Access;

namespace PropertyHub.Administration.Accounts;

public class SignInTests
{
    [Fact]
    public async Task The_right_password_opens_and_a_wrong_one_does_not()
    {
        await using var host = await AdminHost.StartAsync();
        await host.OpenAsync("王芳", "long enough", "cashier");

        (await host.Get<SignInAttempt>().ByPasswordAsync(" 王芳 ", "long enough", default)).Value.FindFirstValue(ClaimTypes.Name).ShouldBe("王芳");
        (await host.Get<SignInAttempt>().ByPasswordAsync("王芳", "long enouGh", default)).Refusal!.Text.ShouldBe(AdminTexts.SignInWrong);
        (await host.Get<SignInAttempt>().ByPasswordAsync("nobody", "long enough", default)).Refusal!.Text.ShouldBe(AdminTexts.SignInWrong);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_even_the_right_one_out()
    {
        await using var host = await AdminHost.StartAsync();
        await host.OpenAsync("cash", "long enough", "cashier");
        var attempt = host.Get<SignInAttempt>();

        for (var i = 0; i < 4; i++)
            (await attempt.ByPasswordAsync("cash", "wrong", default)).Refusal!.Text.ShouldBe(AdminTexts.SignInWrong);
        (await attempt.ByPasswordAsync("cash", "wrong", default)).Refusal!.Text.ShouldBe(AdminTexts.SignInLocked);
        (await attempt.ByPasswordAsync("cash", "long enough", default)).Refusal!.Text.ShouldBe(AdminTexts.SignInLocked);
    }

    [Fact]
    public async Task A_disabled_account_does_not_open()
    {
        await using var host = await AdminHost.StartAsync();
        await host.OpenAsync("boss", "long enough", "administrator");
        var id = await host.OpenAsync("cash", "long enough", "cashier");

        (await host.Get<DisableAccount>().RunAsync(new(Guid.NewGuid(), id, Disabled: true))).Succeeded.ShouldBeTrue();

        (await host.Get<SignInAttempt>().ByPasswordAsync("cash", "long enough", default)).Refusal!.Text.ShouldBe(AdminTexts.SignInWrong);
    }

    [Fact]
    public async Task A_demo_account_opens_with_one_click_only_where_there_are_demo_accounts()
    {
        await using var host = await AdminHost.StartAsync(services => services.AddDemoAccounts());
        (await host.Get<IDemoAccounts>().CreateAsync(default)).Succeeded.ShouldBeTrue();
        var offered = await host.Get<IDemoAccounts>().ListAsync(default);

        offered.ShouldContain(account => account.UserName == "cashier" && account.DisplayName == "潘然");
        (await host.Get<SignInAttempt>().ByDemoAsync("cashier", default)).Succeeded.ShouldBeTrue();
        (await host.Get<SignInAttempt>().ByPasswordAsync("cashier", "", default)).Succeeded.ShouldBeFalse();
        await host.OpenAsync("real", "long enough", "cashier");
        (await host.Get<SignInAttempt>().ByDemoAsync("real", default)).Succeeded.ShouldBeFalse();
    }
}
