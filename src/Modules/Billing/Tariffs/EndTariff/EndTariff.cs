using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.Tariffs;

/// <summary>Sets the last day of a tariff. What was charged by it stays as it is.</summary>
[Requires(BillingRights.EditTariffs)]
internal sealed class EndTariff(OperationServices<BillingDb> services) : Operation<BillingDb, EndTariff.Command, Done>(services)
{
    /// <param name="Version">Of the tariff as it was shown.</param>
    public sealed record Command(Guid Id, long TariffId, int Version, DateOnly LastDay) : ICommand;

    protected override async Task<Outcome<Done>> ApplyAsync(Command command, Work<BillingDb> work, CancellationToken ct)
    {
        var tariff = await work.Db.Tariffs.SingleOrDefaultAsync(tariff => tariff.Id == command.TariffId, ct);
        if (tariff is null)
            return new Refusal(TariffTexts.TariffGone);
        work.Expect(tariff, command.Version);
        if (tariff.To < command.LastDay)
            return new Refusal(TariffTexts.EndsAlready(tariff.To));
        if (tariff.EndBefore(command.LastDay.AddDays(1)) is { } refusal)
            return refusal;
        return Done.It;
    }
}
