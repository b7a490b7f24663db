using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Audit;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Archives.People;

internal enum PersonalNumber { Phone, EmergencyPhone, IdNumber }

/// <summary>Shows one phone or ID number in full, and keeps who saw it and why (ARC-05).</summary>
[Requires(ArchivesRights.Reveal)]
internal sealed class RevealNumber(OperationServices<ArchivesDb> services, IdentityVault vault) : Operation<ArchivesDb, RevealNumber.Command, string>(services)
{
    public sealed record Command(long PersonId, PersonalNumber Number, string Reason) : ICommand
    {
        /// <summary>None: what is shown must not be kept as an answer to be repeated.</summary>
        public Guid Id => Guid.Empty;
    }

    protected override async Task<Outcome<string>> ApplyAsync(Command command, Work<ArchivesDb> work, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(command.Reason))
            return new Refusal(Texts.ReasonMissing);
        var person = await work.Db.People.AsNoTracking().SingleOrDefaultAsync(person => person.Id == command.PersonId, ct);
        if (person is null)
            return new Refusal(Texts.PersonIsGone);
        work.Audit(AuditKind.Seen, nameof(Person), $"{person.Id}", JsonSerializer.Serialize(new { command.Number, person.UnitId, Reason = command.Reason.Trim() }, Readable));
        return command.Number switch
        {
            PersonalNumber.Phone => person.Phone ?? "",
            PersonalNumber.EmergencyPhone => person.EmergencyPhone ?? "",
            _ => person.IdNumberSealed is null ? "" : vault.Unseal(person.IdNumberSealed),
        };
    }

    static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
    };
}
