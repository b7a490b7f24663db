using Microsoft.EntityFrameworkCore;

namespace PropertyHub.Administration.Accounts;

public class OneTimeLinkTests
{
    [Fact]
    public async Task A_password_link_works_once()
    {
        await using var host = await AdminHost.StartAsync();
        var token = OneTimeLink.NewToken();
        await host.Get<CreateAccount>().RunAsync(new(Guid.NewGuid(), "cash", "潘然", "E021", [await host.RoleAsync("cashier")], token));

        (await host.Get<SetPassword>().RunAsync(new(Guid.NewGuid(), token, "long enough"))).Succeeded.ShouldBeTrue();
        (await host.Get<SetPassword>().RunAsync(new(Guid.NewGuid(), token, "another one"))).Refusal!.Text.ShouldBe(AdminTexts.PasswordLinkSpent);
    }

    [Fact]
    public async Task A_link_is_void_after_two_days_and_once_a_newer_one_is_made()
    {
        await using var host = await AdminHost.StartAsync();
        var (first, second) = (OneTimeLink.NewToken(), OneTimeLink.NewToken());
        await host.Get<CreateAccount>().RunAsync(new(Guid.NewGuid(), "cash", "潘然", null, [await host.RoleAsync("cashier")], first));
        await host.Get<IssuePasswordLink>().RunAsync(new(Guid.NewGuid(), await host.AccountIdAsync("cash"), second));

        (await host.Get<SetPassword>().RunAsync(new(Guid.NewGuid(), first, "long enough"))).Succeeded.ShouldBeFalse();
        host.Time.Advance(TimeSpan.FromHours(48));
        (await host.Get<SetPassword>().RunAsync(new(Guid.NewGuid(), second, "long enough"))).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task Whether_a_link_opens_anything_is_known_before_it_is_used()
    {
        await using var host = await AdminHost.StartAsync();
        var token = OneTimeLink.NewToken();
        await host.Get<CreateAccount>().RunAsync(new(Guid.NewGuid(), "cash", "潘然", null, [await host.RoleAsync("cashier")], token));

        (await host.Get<OpenLinks>().IsOpenAsync(token, LinkPurpose.Password, default)).ShouldBeTrue();
        (await host.Get<OpenLinks>().IsOpenAsync(token, LinkPurpose.FirstAdministrator, default)).ShouldBeFalse();
        host.Time.Advance(TimeSpan.FromHours(48));
        (await host.Get<OpenLinks>().IsOpenAsync(token, LinkPurpose.Password, default)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_short_password_is_refused_and_leaves_the_link_open()
    {
        await using var host = await AdminHost.StartAsync();
        var token = OneTimeLink.NewToken();
        await host.Get<CreateAccount>().RunAsync(new(Guid.NewGuid(), "cash", "潘然", null, [await host.RoleAsync("cashier")], token));

        (await host.Get<SetPassword>().RunAsync(new(Guid.NewGuid(), token, "1234567"))).Refusal!.Text.ShouldBe(AdminTexts.PasswordTooShort(8));
        (await host.Get<SetPassword>().RunAsync(new(Guid.NewGuid(), token, "12345678"))).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Neither_tokens_nor_password_hashes_are_to_be_read_anywhere()
    {
        await using var host = await AdminHost.StartAsync();
        await host.OpenAsync("cash", "long enough", "cashier");
        var (hash, trail, results, links) = await host.ReadAsync(async db => ((await db.Accounts.SingleAsync()).PasswordHash!,
            await db.AuditTrail.Select(line => line.Details).ToListAsync(), await db.OperationResults.Select(kept => kept.Result).ToListAsync(), await db.OneTimeLinks.ToListAsync()));

        trail.ShouldNotContain(details => details != null && details.Contains(hash));
        trail.ShouldContain(details => details != null && details.Contains("PasswordHash"));
        results.ShouldNotContain(result => result.Length > 60);
        links.ShouldAllBe(link => link.TokenHash.Length == 64);
    }

    [Fact]
    public async Task Links_that_are_spent_are_forgotten_and_open_ones_are_kept()
    {
        await using var host = await AdminHost.StartAsync();
        await host.OpenAsync("used", "long enough", "cashier");
        await host.Get<CreateAccount>().RunAsync(new(Guid.NewGuid(), "late", "late", null, [await host.RoleAsync("cashier")], OneTimeLink.NewToken()));
        host.Time.Advance(TimeSpan.FromDays(3));
        var before = host.Time.GetUtcNow().UtcDateTime;
        host.Time.Advance(TimeSpan.FromDays(1));
        await host.Get<CreateAccount>().RunAsync(new(Guid.NewGuid(), "open", "open", null, [await host.RoleAsync("cashier")], OneTimeLink.NewToken()));

        await host.Get<ISpentLinks>().ForgetAsync(before, default);

        (await host.ReadAsync(db => db.OneTimeLinks.Select(link => link.Account!.UserName).ToListAsync())).ShouldBe(["open"]);
    }
}
