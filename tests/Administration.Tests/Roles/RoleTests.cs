using Microsoft.EntityFrameworkCore;
using PropertyHub.Administration.Accounts;
using PropertyHub.Platform.Audit;

namespace PropertyHub.Administration.Roles;

public class RoleTests
{
    [Fact]
    public async Task Each_right_given_or_taken_is_a_line_of_the_audit_trail()
    {
        await using var host = await AdminHost.StartAsync();
        await host.OpenAsync("boss", "long enough", "administrator");
        var role = (await host.Get<RoleBook>().FindAsync(await host.RoleAsync("cashier"), default))!;
        role.Rights.Select(held => held.Right).ShouldBe(["billing.payment.take"]);
        host.ActAs("boss", AdminRights.EditRoles);

        (await host.Get<EditRole>().RunAsync(new(Guid.NewGuid(), role.Id, role.Version, ["billing.tariff.see"]))).Succeeded.ShouldBeTrue();

        var lines = await host.ReadAsync(db => db.AuditTrail.Where(line => line.Operation == "EditRole" && line.Record == "RoleRight").ToListAsync());
        lines.Select(line => (line.Actor, line.Kind, line.RecordKey)).ShouldBe(
            [("boss", AuditKind.Removed, $"{role.Id}/billing.payment.take"), ("boss", AuditKind.Added, $"{role.Id}/billing.tariff.see")], ignoreOrder: true);
    }

    [Fact]
    public async Task The_second_of_two_editors_is_told_who_came_first()
    {
        await using var host = await AdminHost.StartAsync();
        await host.OpenAsync("boss", "long enough", "administrator");
        var role = (await host.Get<RoleBook>().FindAsync(await host.RoleAsync("cashier"), default))!;
        await host.Get<EditRole>().RunAsync(new(Guid.NewGuid(), role.Id, role.Version, []));

        var second = await host.Get<EditRole>().RunAsync(new(Guid.NewGuid(), role.Id, role.Version, ["billing.tariff.see"]));

        second.Refusal!.Text.ToString().ShouldContain("系统");
        (await host.Get<RoleBook>().FindAsync(role.Id, default))!.Rights.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_right_is_granted_by_default_once_and_never_again_after_it_was_taken()
    {
        await using var host = await AdminHost.StartAsync();
        await host.OpenAsync("boss", "long enough", "administrator");
        var role = (await host.Get<RoleBook>().FindAsync(await host.RoleAsync("cashier"), default))!;
        await host.Get<EditRole>().RunAsync(new(Guid.NewGuid(), role.Id, role.Version, []));

        (await host.Get<GrantNewRights>().RunAsync(new(Guid.NewGuid(), ["billing.payment.take", "billing.reversal.ask"]))).Value.ShouldBe(1);

        (await host.Get<RoleBook>().FindAsync(role.Id, default))!.Rights.Select(held => held.Right).ShouldBe(["billing.reversal.ask"]);
    }

    [Fact]
    public async Task A_position_that_is_new_in_this_version_comes_with_its_rights()
    {
        await using var host = await AdminHost.StartAsync();
        await using (var db = await host.Get<IDbContextFactory<Data.AdminDb>>().CreateDbContextAsync())
            await db.Roles.Where(role => role.Key == "cashier").ExecuteDeleteAsync();

        await host.Get<IRoleStart>().PrepareAsync(default);

        (await host.Get<RoleBook>().FindAsync(await host.RoleAsync("cashier"), default))!.Rights.Select(held => held.Right).ShouldBe(["billing.payment.take"]);
    }

    [Fact]
    public async Task A_role_of_the_estates_own_begins_without_rights_and_has_a_name_of_its_own()
    {
        await using var host = await AdminHost.StartAsync();

        (await host.Get<CreateRole>().RunAsync(new(Guid.NewGuid(), " 夜班前台 "))).Value.ShouldBe("夜班前台");
        (await host.Get<CreateRole>().RunAsync(new(Guid.NewGuid(), "夜班前台"))).Refusal!.Text.Key.ShouldBe("RoleNameTaken");
        (await host.Get<CreateRole>().RunAsync(new(Guid.NewGuid(), "  "))).Refusal!.Text.Key.ShouldBe("RoleNameMissing");

        var id = await host.ReadAsync(db => db.Roles.Where(role => role.Name == "夜班前台").Select(role => role.Id).SingleAsync());
        (await host.Get<RoleBook>().FindAsync(id, default))!.Rights.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_lacks_the_right_changes_nothing()
    {
        await using var host = await AdminHost.StartAsync();
        var id = await host.RoleAsync("cashier");
        host.ActAs("cash", "billing.payment.take");

        (await host.Get<EditRole>().RunAsync(new(Guid.NewGuid(), id, 0, ["admin.account.manage"]))).Succeeded.ShouldBeFalse();

        (await host.Get<RoleBook>().FindAsync(id, default))!.Rights.Select(held => held.Right).ShouldBe(["billing.payment.take"]);
    }

    [Fact]
    public void Positions_are_told_apart()
    {
        BuiltInRoles.OfPosition("管家").ShouldBe("steward");
        BuiltInRoles.OfPosition("楼管员").ShouldBe("steward");
        BuiltInRoles.OfPosition("领班").ShouldBe("team-leader");
        BuiltInRoles.OfPosition("绿化工").ShouldBeNull();
        BuiltInRoles.All.SelectMany(role => role.Positions).ShouldBeUnique();
        BuiltInRoles.All.ShouldAllBe(role => RoleLabel.Of(role.Key, null).ToString() != "Role_" + role.Key.Replace('-', '_'));
    }
}
