namespace PropertyHub.Administration.Accounts;

public class StaffAccountTests
{
    [Fact]
    public async Task Staff_get_accounts_with_the_role_of_their_position()
    {
        await using var host = await AdminHost.StartAsync();

        (await host.Get<CreateStaffAccounts>().RunAsync(new(Guid.NewGuid(), new Dictionary<string, string> { ["E021"] = "t1", ["E030"] = "t2" }))).Value.ShouldBe(2);

        var cashier = (await host.Get<Platform.Operations.IActorLoader>().ByNameAsync("e021"))!;
        (cashier.StaffNo, cashier.DisplayName, cashier.May("billing.payment.take"), cashier.May("billing.tariff.see")).ShouldBe(("E021", "潘然", true, false));
        (await host.Get<Platform.Operations.IActorLoader>().ByNameAsync("E030"))!.Rights.ShouldBeEmpty();
        (await host.Get<AccountList>().StaffWithoutAsync(default)).Select(one => one.Person.No).ShouldBe(["E001"]);
        (await host.Get<CreateAccount>().RunAsync(new(Guid.NewGuid(), "x", "x", "E021", [1], "t3"))).Refusal!.Text.ShouldBe(AdminTexts.StaffHasAccount("E021", "E021"));
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        await using var host = await AdminHost.StartAsync();
        var id = await host.OpenAsync("boss", "long enough", "administrator");
        var cashier = await host.RoleAsync("cashier");

        (await host.Get<DisableAccount>().RunAsync(new(Guid.NewGuid(), id, Disabled: true))).Refusal!.Text.ShouldBe(AdminTexts.LastAdministrator);
        (await host.Get<AssignRoles>().RunAsync(new(Guid.NewGuid(), id, [await host.RoleAsync("administrator")], [cashier]))).Refusal!.Text.ShouldBe(AdminTexts.LastAdministrator);
        await host.OpenAsync("other", "long enough", "administrator");
        (await host.Get<AssignRoles>().RunAsync(new(Guid.NewGuid(), id, [await host.RoleAsync("administrator")], [cashier]))).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_position_that_is_there_no_longer_is_given_to_nobody()
    {
        await using var host = await AdminHost.StartAsync();
        var id = await host.OpenAsync("cash", "long enough", "cashier");
        await host.OpenAsync("boss", "long enough", "administrator");

        (await host.Get<AssignRoles>().RunAsync(new(Guid.NewGuid(), id, [await host.RoleAsync("cashier")], [987654]))).Refusal!.Text.ShouldBe(AdminTexts.RoleGone);
        (await host.Get<CreateAccount>().RunAsync(new(Guid.NewGuid(), "u8", "潘然", null, [987654], OneTimeLink.NewToken()))).Refusal!.Text.ShouldBe(AdminTexts.RoleGone);
    }
}
