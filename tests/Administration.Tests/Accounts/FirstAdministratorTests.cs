namespace PropertyHub.Administration.Accounts;

public class FirstAdministratorTests
{
    static string TokenOf(string link) => link.Split("token=")[1];

    [Fact]
    public async Task The_first_link_makes_the_administrator_and_there_is_no_second()
    {
        await using var host = await AdminHost.StartAsync();
        var token = TokenOf((await host.Get<IFirstAdministrator>().IssueLinkAsync(default))!);
        host.Get<Platform.Operations.ScopedActor>().Value = null;

        (await host.Get<CreateFirstAdministrator>().RunAsync(new(Guid.NewGuid(), token, "admin", "管理员", "long enough"))).Value.ShouldBe("admin");
        (await host.Get<CreateFirstAdministrator>().RunAsync(new(Guid.NewGuid(), token, "second", "乙", "long enough"))).Refusal!.Text.ShouldBe(AdminTexts.SetupLinkSpent);
        (await host.Get<IFirstAdministrator>().IssueLinkAsync(default)).ShouldBeNull();
        (await host.Get<Platform.Operations.IActorLoader>().ByNameAsync("ADMIN"))!.May(AdminRights.ManageAccounts).ShouldBeTrue();
    }

    [Fact]
    public async Task A_new_start_replaces_the_link_and_a_guess_opens_nothing()
    {
        await using var host = await AdminHost.StartAsync();
        var old = TokenOf((await host.Get<IFirstAdministrator>().IssueLinkAsync(default))!);
        await host.Get<IFirstAdministrator>().IssueLinkAsync(default);

        (await host.Get<CreateFirstAdministrator>().RunAsync(new(Guid.NewGuid(), old, "admin", "管理员", "long enough"))).Succeeded.ShouldBeFalse();
        (await host.Get<CreateFirstAdministrator>().RunAsync(new(Guid.NewGuid(), "guess", "admin", "管理员", "long enough"))).Succeeded.ShouldBeFalse();
    }
}
