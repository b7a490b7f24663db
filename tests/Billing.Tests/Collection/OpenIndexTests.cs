using Microsoft.EntityFrameworkCore;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests.Collection;

/// <summary>The index that sums over open charges live by is made by a migration alone: one that builds the table anew must make it again.</summary>
public sealed class OpenIndexTests
{
    [Fact]
    public async Task A_migrated_database_has_the_index_over_open_charges()
    {
        await using var host = await BillingHost.StartAsync(new FakeEstate());

        var found = await host.QueryAsync(async db =>
        {
            await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = db.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal)
                ? "SELECT COUNT(*) FROM sqlite_master WHERE type = 'index' AND name = 'IX_billing_Charges_Open'"
                : "SELECT COUNT(*) FROM sys.indexes WHERE name = 'IX_Charges_Open'";
            return Convert.ToInt32(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken), null);
        });

        found.ShouldBe(1);
    }
}
