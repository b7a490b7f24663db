using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives.People;
using PropertyHub.Archives.Tests.Imports;
using PropertyHub.Archives.Units;
using PropertyHub.Platform.Audit;
using PropertyHub.Platform.Exports;
using PropertyHub.Testing;

namespace PropertyHub.Archives.Tests.People;

public class PersonalDataTests
{
    const string Card = "110101199003070011";

    static async Task<ModuleHost> Household()
    {
        var host = await Importing.EstateAsync();
        await host.PeopleAsync(["1-1-101", "王伟", "业主", "13812346721", "身份证", Card, null, null, null, null, null]);
        return host;
    }

    [Fact]
    public async Task Revealing_needs_the_right_and_a_reason_and_is_recorded()
    {
        await using var host = await Household();
        var reveal = host.Get<RevealNumber>();
        host.ActAs("desk", ArchivesRights.See);
        (await reveal.RunAsync(new(1, PersonalNumber.IdNumber, "核对身份"), Ct)).Succeeded.ShouldBeFalse();
        host.ActAs("head", ArchivesRights.See, ArchivesRights.Reveal);
        (await reveal.RunAsync(new(1, PersonalNumber.IdNumber, " "), Ct)).Succeeded.ShouldBeFalse();
        (await reveal.RunAsync(new(1, PersonalNumber.IdNumber, "核对身份"), Ct)).Value.ShouldBe(Card);
        (await reveal.RunAsync(new(1, PersonalNumber.Phone, "联系业主"), Ct)).Value.ShouldBe("13812346721");

        await using var db = host.Db();
        var seen = await db.AuditTrail.Where(line => line.Kind == AuditKind.Seen).ToListAsync(Ct);
        seen.Select(line => line.Actor).ShouldBe(["head", "head"]);
        seen[0].Details!.ShouldContain("核对身份");
        (await db.AuditTrail.ToListAsync(Ct)).ShouldAllBe(line => line.Details == null || !line.Details.Contains(Card));
        (await db.OperationResults.ToListAsync(Ct)).ShouldAllBe(result => !result.Result.Contains(Card));
    }

    [Fact]
    public async Task An_export_is_masked_unless_the_right_and_a_reason_allow_more()
    {
        await using var host = await Household();
        (await host.ExportAsync("people"))[1][5].ShouldBe("1****************1");
        (await host.ExportAsync("people", new ExportArguments { Unmask = true, Reason = "移交" }))[1][5].ShouldBe(Card);
        host.Get<IEnumerable<IExport>>().Single(export => export.Kind == "people").Prepare(new ExportArguments { Unmask = true }).Succeeded.ShouldBeFalse();
        host.ActAs("desk", ArchivesRights.See);
        await Should.ThrowAsync<UnauthorizedAccessException>(() => host.ExportAsync("people", new ExportArguments { Unmask = true, Reason = "移交" }));
        await using var db = host.Db();
        (await db.AuditTrail.CountAsync(line => line.Kind == AuditKind.Exported, Ct)).ShouldBe(2);
    }

    [Fact]
    public async Task Saving_a_person_leaves_what_is_masked_and_tells_a_second_editor()
    {
        await using var host = await Household();
        var save = host.Get<SavePerson>();
        var command = new SavePerson.Command(Guid.NewGuid(), 1, 1, 0, PersonRole.Owner, "王伟", "138****6721", "身份证", "1****************1", null, null, null, null, "粤B99999");
        host.ActAs("clerk", ArchivesRights.EditPeople);
        (await save.RunAsync(command, Ct)).Succeeded.ShouldBeTrue();
        (await host.Get<IEstate>().FindAsync("粤B99999", 5, Ct)).ShouldHaveSingleItem().MaskedPhone.ShouldBe("138****6721");
        await using var db = host.Db();
        host.Get<IdentityVault>().Unseal((await db.People.SingleAsync(Ct)).IdNumberSealed!).Value.ShouldBe(Card);

        host.ActAs("other", ArchivesRights.EditPeople);
        (await save.RunAsync(command with { Id = Guid.NewGuid(), Name = "王韦" }, Ct)).Refusal!.Text.ToString().ShouldContain("clerk");
    }

    [Fact]
    public async Task Saving_a_unit_tells_a_second_editor_and_refuses_a_handover_in_the_future()
    {
        await using var host = await Household();
        var edit = host.Get<EditUnit>();
        host.ActAs("clerk", ArchivesRights.EditUnits);
        var command = new EditUnit.Command(Guid.NewGuid(), 1, 0, 99.5m, UnitUsage.Shop, UnitStatus.Let, new(2026, 11, 24));
        (await edit.RunAsync(command, Ct)).Succeeded.ShouldBeTrue();
        (await edit.RunAsync(command with { Id = Guid.NewGuid(), FloorArea = 1 }, Ct)).Refusal!.Text.ToString().ShouldContain("clerk");
        (await edit.RunAsync(command with { Id = Guid.NewGuid(), HandoverDate = new(2026, 11, 25) }, Ct)).Refusal.ShouldNotBeNull();
        (await host.Get<IEstate>().UnitAsync("1-1-101", Ct))!.FloorArea.ShouldBe(99.5m);
        (await edit.RunAsync(command with { Id = Guid.NewGuid(), Version = 1, FloorArea = 0 }, Ct)).Refusal!.Text.ToString().ShouldContain("99.5 m²");
        host.ActAs("desk", ArchivesRights.See);
        (await edit.RunAsync(command with { Id = Guid.NewGuid() }, Ct)).Succeeded.ShouldBeFalse();
    }
}
