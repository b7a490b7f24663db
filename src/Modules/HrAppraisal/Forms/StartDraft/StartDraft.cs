using Microsoft.EntityFrameworkCore;
using PropertyHub.HrAppraisal.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.HrAppraisal.Forms.StartDraft;

/// <summary>Begins a new edition as a copy of another. There is one draft at a time, so that two people do not each change a part.</summary>
[Requires(HrRights.ManageForms)]
internal sealed class StartDraft(OperationServices<HrDb> services) : Operation<HrDb, StartDraft.Command, DraftStarted>(services)
{
    /// <param name="From">The number of the edition that is copied.</param>
    public sealed record Command(Guid Id, int From) : ICommand;

    protected override async Task<Outcome<DraftStarted>> ApplyAsync(Command command, Work<HrDb> work, CancellationToken ct)
    {
        var versions = await work.Db.FormVersions.Where(version => version.Code == StewardForm.Code).ToListAsync(ct);
        if (versions.Find(version => version.IsDraft) is { } draft)
            return new Refusal(Texts.DraftIsThere(draft.Number, draft.ChangedBy));
        if (command.From != FormEditions.First.Number && versions.TrueForAll(version => version.Number != command.From))
            return new Refusal(Texts.FormVersionIsGone(command.From));
        var content = versions.Find(version => version.Number == command.From)?.Content ?? FormDocument.Write(StewardForm.Form);
        var number = 1 + versions.Select(version => version.Number).Append(FormEditions.First.Number).Max();
        var made = new FormVersion { Code = StewardForm.Code, Number = number, Content = content, ChangedBy = work.Actor.DisplayName };
        made.Write(made.Form, work.Actor, work.Now);
        work.Db.FormVersions.Add(made);
        return new DraftStarted(number);
    }
}

internal sealed record DraftStarted(int Number);
