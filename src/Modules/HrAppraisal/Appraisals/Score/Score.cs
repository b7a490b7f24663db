using PropertyHub.HrAppraisal.Data;
using PropertyHub.HrAppraisal.Scoring;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.HrAppraisal.Appraisals.Score;

/// <summary>A scorer, when it is his turn, gives scores; one that differs from what the records propose needs a reason.</summary>
[Requires(HrRights.Score)]
internal sealed class Score(OperationServices<HrDb> services) : Operation<HrDb, Score.Command, Done>(services)
{
    public sealed record Given(int Item, decimal Points, string? Reason);

    public sealed record Command(Guid Id, Period Month, string StaffNo, ScorerRole Role, IReadOnlyList<Given> Scores) : ICommand;

    protected override async Task<Outcome<Done>> ApplyAsync(Command command, Work<HrDb> work, CancellationToken ct)
    {
        if (command.Scores.Count == 0)
            return new Refusal(Texts.NothingToScore);
        if (await work.Db.FormAsync(command.Month, command.StaffNo, ct) is not { } form)
            return new Refusal(Texts.FormIsGone(command.Month, command.StaffNo));
        if (form.Turn(command.Role, work.Actor) is { } notNow)
            return notNow;

        var reckoning = await work.Db.ReckonAsync(form, ct);
        foreach (var (number, points, reason) in command.Scores)
        {
            if (!reckoning.Proposed.TryGetValue(number, out var proposed))
                return new Refusal(Texts.ItemIsUnknown(number));
            if (form.Give(command.Role, reckoning.Form.Item(number), proposed, points, reason, work.Now) is { } wrong)
                return wrong;
        }
        return Done.It;
    }
}
