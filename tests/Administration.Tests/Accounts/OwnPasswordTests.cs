namespace PropertyHub.Administration.Accounts;

public class OwnPasswordTests
{
    [Fact]
    public async Task The_new_password_opens_and_the_old_one_no_longer_does()
    {
        await using var host = await AdminHost.StartAsync();
        await host.OpenAsync("cash", "long enough", "cashier");
        host.ActAs("cash");

        (await host.Get<ChangeOwnPassword>().RunAsync(new(Guid.NewGuid(), "long enough", "longer than before"))).Refusal.ShouldBeNull();

        (await host.Get<SignInAttempt>().ByPasswordAsync("cash", "long enough", default)).Succeeded.ShouldBeFalse();
        (await host.Get<SignInAttempt>().ByPasswordAsync("cash", "longer than before", default)).Succeeded.ShouldBeTrue();
    }

    [Theory]
    [InlineData("not mine", "longer than before", "PasswordWrong")]
    [InlineData("long enough", "short", null)]
    public async Task A_wrong_present_one_and_a_weak_new_one_are_refused(string present, string wanted, string? refusal)
    {
        await using var host = await AdminHost.StartAsync();
        await host.OpenAsync("cash", "long enough", "cashier");
        host.ActAs("cash");

        var changed = await host.Get<ChangeOwnPassword>().RunAsync(new(Guid.NewGuid(), present, wanted));

        changed.Refusal!.Text.Key.ShouldBe(refusal ?? changed.Refusal.Text.Key);
        (await host.Get<SignInAttempt>().ByPasswordAsync("cash", "long enough", default)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Whoever_has_no_account_has_no_password_to_change()
    {
        await using var host = await AdminHost.StartAsync();
        host.ActAs("nobody");

        (await host.Get<ChangeOwnPassword>().RunAsync(new(Guid.NewGuid(), "long enough", "longer than before"))).Refusal!.Text.Key.ShouldBe("AccountGone");
    }
}
