using PropertyHub.Archives.Data;
using PropertyHub.HrAppraisal;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Archives.Zones;

/// <summary>Adds a zone or changes its name, buildings and steward, from today on. A building moves out of the zone it was in.</summary>
[Requires(ArchivesRights.EditZones)]
internal sealed class SaveZone(OperationServices<ArchivesDb> services, IStaffDirectory staff) : Operation<ArchivesDb, SaveZone.Command, Done>(services)
{
    /// <param name="ZoneId">Null for a new zone.</param>
    public sealed record Command(Guid Id, long? ZoneId, int Version, string Code, string Name, IReadOnlyList<string> Buildings, string StewardNo) : ICommand;

    protected override async Task<Outcome<Done>> ApplyAsync(Command command, Work<ArchivesDb> work, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(command.Code) || string.IsNullOrWhiteSpace(command.Name))
            return new Refusal(Texts.ZoneNeedsName);
        if ((await staff.StaffAsync(ct)).All(one => one.No != command.StewardNo))
            return new Refusal(Texts.StaffUnknown(command.StewardNo));
        var book = await ZoneBook.ReadAsync(work.Db, ct, tracked: true);
        if (command.ZoneId is null && book.Zones.Any(zone => zone.Code == command.Code))
            return new Refusal(Texts.ZoneCodeTaken(command.Code)).At(nameof(command.Code));
        var editing = new ZoneEditing(work.Db, book, work.Today);
        var zone = command.ZoneId is null ? await editing.AddAsync(command.Code.Trim(), command.Name.Trim(), ct) : book.Zones.SingleOrDefault(zone => zone.Id == command.ZoneId);
        if (zone is null)
            return new Refusal(Texts.ZoneIsGone);
        if (command.ZoneId is not null)
        {
            work.Expect(zone, command.Version);
            work.Touch(zone);
        }
        zone.Name = command.Name.Trim();
        await editing.SetStewardAsync(zone, command.StewardNo, ct);
        var wanted = editing.BuildingsOf(zone.Id).Except(command.Buildings).ToDictionary(building => building, _ => (long?)null, StringComparer.Ordinal);
        foreach (var building in command.Buildings)
            wanted[building] = zone.Id;
        await editing.PutAsync(wanted, ct);
        return Done.It;
    }
}
