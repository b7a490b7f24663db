using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.Meters;

/// <summary>Releases a held reading as it is (BIL-02): the next run of its period bills it. A negative usage can only be corrected.</summary>
[Requires(BillingRights.ReleaseReadings)]
internal sealed class AcceptReading(OperationServices<BillingDb> services) : Operation<BillingDb, AcceptReading.Command, Done>(services)
{
    /// <param name="Version">Of the reading as it was shown.</param>
    public sealed record Command(Guid Id, long ReadingId, int Version) : ICommand;

    protected override async Task<Outcome<Done>> ApplyAsync(Command command, Work<BillingDb> work, CancellationToken ct)
    {
        var reading = await work.Db.Readings.Include(reading => reading.Meter).SingleOrDefaultAsync(reading => reading.Id == command.ReadingId, ct);
        if (ReadingReview.Refuse(reading) is { } refusal)
            return refusal;
        work.Expect(reading!, command.Version);
        if (reading!.Values.Usage < 0)
            return new Refusal(MeterTexts.NegativeNotAccepted(reading.Meter!.Number));
        (reading.Hold, reading.AcceptedBy) = (null, work.Actor.Name);
        return Done.It;
    }
}
