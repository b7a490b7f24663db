using PropertyHub.Billing.Arrears;
using PropertyHub.Billing.Collection;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Tests.Arrears;

/// <summary>What units owe is kept and read anew where the books touched it: what another host committed late under an earlier number is not missed for long.</summary>
public sealed class KeptArrearsTests
{
    static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_posted_since_the_last_look_is_seen_at_once()
    {
        await using var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-101").With(2, "1-102"));
        await host.AddChargesAsync(BillingHost.Charge(1, 1, "1-101", "2026-10", 100));
        (await OwedAsync(host)).ShouldBe(100);

        await host.AddChargesAsync(BillingHost.Charge(2, 2, "1-102", "2026-10", 40));
        (await OwedAsync(host)).ShouldBe(140);
    }

    [Fact]
    public async Task What_was_committed_late_under_an_earlier_number_is_seen_within_a_minute()
    {
        await using var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-101").With(2, "1-102"));
        await host.AddChargesAsync(BillingHost.Charge(90_000, 1, "1-101", "2026-10", 100));
        (await OwedAsync(host)).ShouldBe(100);

        await host.AddChargesAsync(BillingHost.Charge(7, 2, "1-102", "2026-10", 40));
        host.Time.Advance(BooksByUnit.Longest);
        (await OwedAsync(host)).ShouldBe(140);
    }

    static async Task<decimal> OwedAsync(PropertyHub.Testing.ModuleHost host) =>
        new Money((await host.Get<ArrearsBooks>().OnAsync(new DateOnly(2026, 11, 24), Ct)).Rows.Sum(row => row.Total)).Yuan;
}
