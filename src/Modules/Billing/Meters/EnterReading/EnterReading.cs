using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Tariffs;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;
using PropertyHub.Ui;

namespace PropertyHub.Billing.Meters;

/// <summary>
/// Keeps what was read off a meter for a month, by hand (BIL-02), or changes it while it is not billed. An odd usage is kept, but held for review.
/// The previous value is the one read before; only a meter never read before may be given one.
/// </summary>
[Requires(BillingRights.EnterReadings)]
internal sealed class EnterReading(OperationServices<BillingDb> services) : Operation<BillingDb, EnterReading.Command, ReadNow>(services)
{
    /// <param name="Version">Of the reading as it was shown; null when there was none.</param>
    /// <param name="ReadOn">Not after today.</param>
    public sealed record Command(Guid Id, long MeterId, Period Period, int? Version, Reading Values, DateOnly ReadOn) : ICommand;

    protected override async Task<Outcome<ReadNow>> ApplyAsync(Command command, Work<BillingDb> work, CancellationToken ct)
    {
        if (await work.Db.Meters.AsNoTracking().SingleOrDefaultAsync(meter => meter.Id == command.MeterId, ct) is not { } meter)
            return new Refusal(MeterTexts.NoSuchMeter);
        if (command.ReadOn > work.Today || command.Period > Period.Of(work.Today))
            return new Refusal(MeterTexts.ReadInFuture);
        var reading = await work.Db.Readings.SingleOrDefaultAsync(reading => reading.MeterId == meter.Id && reading.Period == command.Period, ct);
        if (Refuse(command, reading) is { } refusal)
            return refusal;
        if (command.Values.Problem() is { } problem)
            return new Refusal(MeterTexts.Get("Problem" + problem));
        var last = await work.Db.Readings.AsNoTracking().Where(before => before.MeterId == meter.Id && before.Period < command.Period).OrderByDescending(before => before.Period).FirstOrDefaultAsync(ct);
        if (command.Values.Previous != reading?.Previous && last is not null && command.Values.Previous != last.Current)
            return new Refusal(MeterTexts.LastHasChanged(NumberReading.Write(Limits.Trim(last.Current))));

        if (reading is null)
            work.Db.Readings.Add(reading = new MeterReading { MeterId = meter.Id, Period = command.Period });
        reading.Set(command.Values);
        var history = await UsageHistory.LoadAsync(work.Db, command.Period, [meter.Id], ct);
        (reading.ReadOn, reading.AcceptedBy, reading.Hold) = (command.ReadOn, null, HoldRule.Check(command.Values.Usage, history.Of(meter.Id)));
        await work.Db.SaveChangesAsync(ct);
        return RoundReader.Now(reading);
    }

    static Refusal? Refuse(Command command, MeterReading? reading) =>
        reading is null ? command.Version is null ? null : new Refusal(MeterTexts.ReadingGone)
        : reading.Billed ? new Refusal(MeterTexts.AlreadyBilled(reading.Period, reading.Previous, reading.Current))
        : reading.Version != command.Version ? new Refusal(MeterTexts.ReadMeanwhile(NumberReading.Write(Limits.Trim(reading.Current)))) { IsStale = true }
        : null;
}
