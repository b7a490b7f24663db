using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Administration.Accounts;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;
using PropertyHub.Testing;

namespace PropertyHub.Administration.Access;

public class CurrentActorTests
{
    [Fact]
    public async Task Rights_change_at_once_in_a_circuit_that_is_open()
    {
        await using var host = await StartAsync();
        await host.OpenAsync("boss", "long enough", "administrator");
        var id = await host.OpenAsync("cash", "long enough", "cashier");
        await using var circuit = await CircuitAsync(host, "cash");

        (await ActorAsync(circuit)).May("billing.payment.take").ShouldBeTrue();
        await host.Get<AssignRoles>().RunAsync(new(Guid.NewGuid(), id, [await host.RoleAsync("cashier")], [await host.RoleAsync("accountant")]));
        var after = await ActorAsync(circuit);
        (after.May("billing.payment.take"), after.May("billing.tariff.see")).ShouldBe((false, true));
        await host.Get<DisableAccount>().RunAsync(new(Guid.NewGuid(), id, Disabled: true));
        (await ActorAsync(circuit)).IsSignedIn.ShouldBeFalse();
    }

    [Fact]
    public async Task People_are_called_by_their_display_names_also_after_they_left()
    {
        await using var host = await StartAsync();
        await host.OpenAsync("boss", "long enough", "administrator");
        (await host.Get<CreateStaffAccounts>().RunAsync(new(Guid.NewGuid(), new Dictionary<string, string> { ["E021"] = OneTimeLink.NewToken() }))).Refusal.ShouldBeNull();
        var names = host.Get<IDisplayNames>();

        (await names.OfAsync("E021")).ShouldBe("潘然");
        await host.Get<DisableAccount>().RunAsync(new(Guid.NewGuid(), await host.AccountIdAsync("E021"), Disabled: true));
        (await names.OfAsync("e021")).ShouldBe("潘然");
        (await names.OfAsync("system")).ShouldBe("系统");
        (await names.OfAsync("nobody")).ShouldBe("nobody");
    }

    [Fact]
    public async Task A_new_password_ends_the_sessions_of_the_old_one()
    {
        await using var host = await StartAsync();
        var id = await host.OpenAsync("cash", "long enough", "cashier");
        await using var circuit = await CircuitAsync(host, "cash");
        var token = OneTimeLink.NewToken();

        await host.Get<IssuePasswordLink>().RunAsync(new(Guid.NewGuid(), id, token));
        await host.Get<SetPassword>().RunAsync(new(Guid.NewGuid(), token, "another one"));

        (await ActorAsync(circuit)).IsSignedIn.ShouldBeFalse();
    }

    [Fact]
    public async Task What_a_command_sets_goes_before_who_is_signed_in()
    {
        await using var host = await StartAsync();
        await host.OpenAsync("cash", "long enough", "cashier");
        await using var circuit = await CircuitAsync(host, "cash");

        circuit.ServiceProvider.GetRequiredService<ScopedActor>().Value = Actor.System;

        (await ActorAsync(circuit)).IsSystem.ShouldBeTrue();
    }

    static Task<ModuleHost> StartAsync() => AdminHost.StartAsync(services =>
    {
        services.AddAccounts();
        services.AddScoped<AuthenticationStateProvider, FixedState>();
        services.AddScoped<ICurrentActor, SignedInActor>();
    });

    static async Task<AsyncServiceScope> CircuitAsync(ModuleHost host, string userName)
    {
        var scope = host.Services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        ((FixedState)scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>()).User =
            (await host.Get<SignInAttempt>().ByPasswordAsync(userName, "long enough", default)).Value;
        return scope;
    }

    static ValueTask<Actor> ActorAsync(AsyncServiceScope circuit) => circuit.ServiceProvider.GetRequiredService<ICurrentActor>().GetAsync();

    sealed class FixedState : AuthenticationStateProvider
    {
        public ClaimsPrincipal User { get; set; } = new();
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(User));
    }
}
