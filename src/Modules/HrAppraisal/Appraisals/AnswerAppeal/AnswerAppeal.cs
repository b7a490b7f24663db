using Microsoft.EntityFrameworkCore;
using PropertyHub.HrAppraisal.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.HrAppraisal.Appraisals.AnswerAppeal;

/// <summary>HR or the manager answers an appeal (HR-04). Upheld, this one form opens again and the month waits to be closed anew; rejected, the form is final.</summary>
[Requires(HrRights.AnswerAppeals)]
internal sealed class AnswerAppeal(OperationServices<HrDb> services) : Operation<HrDb, AnswerAppeal.Command, Done>(services)
{
    public sealed record Command(Guid Id, Period Month, string StaffNo, bool Upheld, string Answer) : ICommand;

    protected override async Task<Outcome<Done>> ApplyAsync(Command command, Work<HrDb> work, CancellationToken ct)
    {
        if (await work.Db.FormAsync(command.Month, command.StaffNo, ct) is not { } form)
            return new Refusal(Texts.FormIsGone(command.Month, command.StaffNo));
        if (form.AnswerAppeal(command.Upheld, command.Answer, work.Actor, work.Now) is { } refusal)
            return refusal;
        if (command.Upheld)
            (await work.Db.Months.SingleAsync(round => round.Month == command.Month, ct)).Reopen(work.Actor, work.Now, command.Answer.Trim());
        return Done.It;
    }
}
