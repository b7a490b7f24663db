using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Tariffs;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.Meters;

/// <summary>Sets a meter's multiplier (倍率) and loss share (损耗); readings that are billed stay as they were charged.</summary>
[Requires(BillingRights.ReleaseReadings)]
internal sealed class EditMeter(OperationServices<BillingDb> services) : Operation<BillingDb, EditMeter.Command, Done>(services)
{
    /// <param name="Multiplier">More than 0.</param>
    /// <param name="LossPercent">0 to 100.</param>
    /// <param name="Version">Of the meter as it was shown.</param>
    public sealed record Command(Guid Id, long MeterId, int Version, decimal Multiplier, decimal LossPercent) : ICommand;

    protected override async Task<Outcome<Done>> ApplyAsync(Command command, Work<BillingDb> work, CancellationToken ct)
    {
        var meter = await work.Db.Meters.SingleOrDefaultAsync(meter => meter.Id == command.MeterId, ct);
        if (meter is null)
            return new Refusal(MeterTexts.ReadingGone);
        work.Expect(meter, command.Version);
        if (command.Multiplier <= 0 || !Limits.Allows(command.Multiplier, Limits.Multiplier, Limits.MultiplierDecimals))
            return new Refusal(MeterTexts.MultiplierOutOfRange).At(nameof(command.Multiplier));
        if (!Limits.Allows(command.LossPercent, 100, Limits.PercentDecimals))
            return new Refusal(MeterTexts.LossOutOfRange).At(nameof(command.LossPercent));
        (meter.Multiplier, meter.LossPercent) = (command.Multiplier, command.LossPercent);
        return Done.It;
    }
}
