using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Archives.Units;

/// <summary>Corrects a unit's facts (ARC-01); what was posted before stays as it is.</summary>
[Requires(ArchivesRights.EditUnits)]
internal sealed class EditUnit(OperationServices<ArchivesDb> services) : Operation<ArchivesDb, EditUnit.Command, Done>(services)
{
    /// <param name="Version">Of the unit as it was shown.</param>
    public sealed record Command(Guid Id, long UnitId, int Version, decimal FloorArea, UnitUsage Usage, UnitStatus Status, DateOnly? HandoverDate) : ICommand;

    protected override async Task<Outcome<Done>> ApplyAsync(Command command, Work<ArchivesDb> work, CancellationToken ct)
    {
        var unit = await work.Db.Units.SingleOrDefaultAsync(unit => unit.Id == command.UnitId, ct);
        if (unit is null)
            return new Refusal(Texts.UnitIsGone);
        if (command.HandoverDate > work.Today)
            return new Refusal(Texts.HandoverNotYet(work.Today)).At(nameof(command.HandoverDate));
        if (command.FloorArea < 0 || decimal.Round(command.FloorArea, 4) != command.FloorArea)
            return new Refusal(Texts.AreaNotValid).At(nameof(command.FloorArea));
        if (command.FloorArea == 0 && unit.FloorArea > 0)
            return new Refusal(Texts.AreaIsKnown($"{unit.FloorArea:0.####}")).At(nameof(command.FloorArea));
        work.Expect(unit, command.Version);
        (unit.FloorArea, unit.Usage, unit.Status, unit.HandoverDate) = (command.FloorArea, command.Usage, command.Status, command.HandoverDate);
        return Done.It;
    }
}
