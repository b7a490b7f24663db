using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.Meters;

/// <summary>Corrects a reading that is not billed yet; it counts as looked at, and the next run of its period bills it.</summary>
[Requires(BillingRights.ReleaseReadings)]
internal sealed class CorrectReading(OperationServices<BillingDb> services) : Operation<BillingDb, CorrectReading.Command, Done>(services)
{
    /// <param name="Version">Of the reading as it was shown.</param>
    public sealed record Command(Guid Id, long ReadingId, int Version, Reading Values) : ICommand;

    protected override async Task<Outcome<Done>> ApplyAsync(Command command, Work<BillingDb> work, CancellationToken ct)
    {
        var reading = await work.Db.Readings.Include(reading => reading.Meter).SingleOrDefaultAsync(reading => reading.Id == command.ReadingId, ct);
        if (ReadingReview.Refuse(reading) is { } refusal)
            return refusal;
        work.Expect(reading!, command.Version);
        if (command.Values.Problem() is { } problem)
            return new Refusal(MeterTexts.Get("Problem" + problem));
        if (command.Values.Usage < 0)
            return new Refusal(MeterTexts.NegativeNotAccepted(reading!.Meter!.Number));
        reading!.Set(command.Values);
        (reading.Hold, reading.AcceptedBy) = (null, work.Actor.Name);
        return Done.It;
    }
}
