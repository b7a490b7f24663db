using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives.Data;
using PropertyHub.Archives.Finding;
using PropertyHub.Kernel;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Archives.People;

/// <summary>Adds a person to a household, or changes one (ARC-02). A value left masked stays as it is.</summary>
[Requires(ArchivesRights.EditPeople)]
internal sealed class SavePerson(OperationServices<ArchivesDb> services, IdentityVault vault) : Operation<ArchivesDb, SavePerson.Command, long>(services)
{
    /// <param name="PersonId">Null for somebody new.</param>
    /// <param name="Version">Of the person as shown; 0 for somebody new.</param>
    public sealed record Command(Guid Id, long UnitId, long? PersonId, int Version, PersonRole Role, string Name, string? Phone, string? IdKind, string? IdNumber,
        DateOnly? From, DateOnly? To, string? EmergencyContact, string? EmergencyPhone, string? Plate) : ICommand;

    protected override async Task<Outcome<long>> ApplyAsync(Command command, Work<ArchivesDb> work, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(command.Name))
            return new Refusal(Texts.NameMissing).At(nameof(command.Name));
        if (command.To < command.From)
            return new Refusal(Texts.EndBeforeStart(command.From)).At(nameof(command.To));
        var unit = await work.Db.Units.SingleOrDefaultAsync(unit => unit.Id == command.UnitId, ct);
        if (unit is null)
            return new Refusal(Texts.UnitIsGone);
        var household = await work.Db.People.Where(person => person.UnitId == unit.Id).ToListAsync(ct);
        var person = household.Find(person => person.Id == command.PersonId);
        if (command.PersonId is not null && person is null)
            return new Refusal(Texts.PersonIsGone);
        if (person is null)
        {
            person = new Person { Id = await work.Db.TakeAsync("people", 1, ct), UnitId = unit.Id, Name = command.Name };
            work.Db.People.Add(person);
            household.Add(person);
        }
        else
        {
            work.Expect(person, command.Version);
        }
        if (await FillAsync(person, command, work.Db, ct) is { } refusal)
            return refusal;
        await HouseholdIndex.PutAsync(work.Db, unit, household, ct);
        return person.Id;
    }

    async Task<Refusal?> FillAsync(Person person, Command command, ArchivesDb db, CancellationToken ct)
    {
        (person.Role, person.Name, person.From, person.To) = (command.Role, command.Name.Trim(), command.From, command.To);
        (person.IdKind, person.EmergencyContact, person.Plate) = (Blank(command.IdKind), Blank(command.EmergencyContact), Blank(command.Plate));
        if (!Masking.IsMasked(command.Phone))
            person.Phone = Blank(command.Phone);
        if (!Masking.IsMasked(command.EmergencyPhone))
            person.EmergencyPhone = Blank(command.EmergencyPhone);
        if (Masking.IsMasked(command.IdNumber) || (Blank(command.IdNumber) is null && person.IdNumberHash is null))
            return null;
        var opened = await vault.OpenAsync(db, ct);
        if (opened.Succeeded)
            opened.Value.Put(person, Blank(command.IdNumber));
        return opened.Refusal;
    }

    static string? Blank(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();
}
