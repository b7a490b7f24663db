using Microsoft.EntityFrameworkCore;
using PropertyHub.HrAppraisal.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.HrAppraisal.Forms.EnactForm;

/// <summary>A draft comes into force from a month that has not been opened yet; earlier months keep their form (HR-03).</summary>
[Requires(HrRights.ManageForms)]
internal sealed class EnactForm(OperationServices<HrDb> services, EstateClock clock) : Operation<HrDb, EnactForm.Command, Done>(services)
{
    public sealed record Command(Guid Id, int Number, int Version, Period From, string Reason) : ICommand;

    protected override async Task<Outcome<Done>> ApplyAsync(Command command, Work<HrDb> work, CancellationToken ct)
    {
        var found = await work.Db.DraftAsync(command.Number, command.Version, clock, ct);
        if (found.Refusal is { } refusal)
            return refusal;
        if (string.IsNullOrWhiteSpace(command.Reason))
            return new Refusal(Texts.EnactNeedsReason);
        if (FormTimeline.Earliest(await work.Db.OpenedMonthsAsync(ct)) is { } earliest && command.From < earliest)
            return new Refusal(Texts.EnactTooEarly(command.From, earliest));
        if (await work.Db.FormVersions.Where(other => other.Code == StewardForm.Code && other.From == command.From).Select(other => (int?)other.Number).FirstOrDefaultAsync(ct) is { } other)
            return new Refusal(Texts.EnactTwice(command.From, other));
        if (FormCheck.Of(found.Value.Form) is { Count: > 0 } faults)
            return new Refusal(Texts.FormHasFaults(faults.Count)) { Details = [.. faults.Select(fault => fault.Words)] };
        found.Value.Enact(command.From, command.Reason.Trim(), work.Actor, work.Now);
        return Done.It;
    }
}
