using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.HrAppraisal.Occurrences;
using PropertyHub.HrAppraisal.Occurrences.AttachFiles;
using PropertyHub.HrAppraisal.Occurrences.NoteOccurrence;
using PropertyHub.HrAppraisal.Scoring;
using PropertyHub.Kernel;
using PropertyHub.Platform.Files;
using PropertyHub.Platform.Operations;

namespace PropertyHub.HrAppraisal.Tests.Occurrences;

public class AttachFilesTests
{
    static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[40]];

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static Task<Outcome<EvidenceChange>> AttachAsync(HrEstate hr, long occurrence, params NewFile[] files) =>
        hr.Host.Get<AttachFiles>().RunAsync(new(Guid.NewGuid(), occurrence, files), Ct);

    static async Task<Guid> OnlyFileAsync(HrEstate hr)
    {
        await using var db = hr.Db();
        return (await db.Files.SingleAsync(Ct)).Id;
    }

    static Task<StoredFile?> FetchAsync(HrEstate hr, Guid id, Actor reader) => hr.Host.Get<IEnumerable<IFileSource>>().Single(source => source.Module == "hr").FindAsync(id, reader, Ct);

    [Fact]
    public async Task A_photo_is_noted_with_its_occurrence_and_handed_out_to_who_may_see_forms()
    {
        await using var hr = await HrEstate.StartAsync();
        hr.ActAs("E003", HrRights.NoteOccurrences);
        (await hr.Host.Get<NoteOccurrence>().RunAsync(new(Guid.NewGuid(), HrEstate.November, "E010", 5, "a", new(2026, 11, 3), "三楼灯坏", null, [new("../灯.png", Png)]), Ct)).Succeeded.ShouldBeTrue();

        var file = await FetchAsync(hr, await OnlyFileAsync(hr), new Actor("E001", "经理", "E001", new HashSet<string> { HrRights.View }));
        file.ShouldNotBeNull();
        (file.Name, file.Kind, file.Size).ShouldBe(("灯.png", FileKind.Png, Png.Length));
        file.Content!.Bytes.ShouldBe(Png);
    }

    [Fact]
    public async Task The_person_sees_the_evidence_of_his_own_form_once_it_is_published_and_nobody_elses()
    {
        await using var hr = await HrEstate.StartAsync();
        var occurrence = await hr.AddAsync("E010", 1);
        await hr.OpenAsync();
        hr.ActAs("E002", HrRights.NoteOccurrences);
        (await AttachAsync(hr, occurrence, new NewFile("a.png", Png))).Succeeded.ShouldBeTrue();
        var (id, own) = (await OnlyFileAsync(hr), new HashSet<string> { HrRights.SeeOwn });

        (await FetchAsync(hr, id, new Actor("E010", "本人", "E010", own))).ShouldBeNull();
        await hr.CloseAsync();
        (await FetchAsync(hr, id, new Actor("E010", "本人", "E010", own))).ShouldNotBeNull();
        (await FetchAsync(hr, id, new Actor("E011", "别人", "E011", own))).ShouldBeNull();
        (await FetchAsync(hr, id, Actor.Nobody)).ShouldBeNull();
    }

    [Fact]
    public async Task Evidence_added_under_a_signature_sets_it_back_and_after_closing_none_is_added()
    {
        await using var hr = await HrEstate.StartAsync();
        var occurrence = await hr.AddAsync("E010", 1);
        await hr.OpenAsync();
        await hr.SignAllAsync("E010");
        hr.ActAs("E002", HrRights.NoteOccurrences);
        (await AttachAsync(hr, occurrence, new NewFile("a.png", Png))).Value.SetBack.ShouldNotBeEmpty();
        (await hr.FormAsync()).Of(ScorerRole.DirectSuperior)!.HasSigned.ShouldBeFalse();
        await hr.CloseAsync();
        hr.ActAs("E002", HrRights.NoteOccurrences);
        (await AttachAsync(hr, occurrence, new NewFile("b.png", Png))).Refusal!.Text.Key.ShouldBe("MonthIsClosed");
        (await hr.Host.Get<DetachFile>().RunAsync(new(Guid.NewGuid(), occurrence, await OnlyFileAsync(hr)), Ct)).Refusal!.Text.Key.ShouldBe("MonthIsClosed");
    }

    [Fact]
    public async Task What_is_no_photo_or_document_or_too_much_of_it_is_refused_and_nothing_is_kept()
    {
        await using var hr = await HrEstate.StartAsync();
        var occurrence = await hr.AddAsync("E010", 1);
        hr.ActAs("E002", HrRights.NoteOccurrences);
        (await AttachAsync(hr, occurrence)).Refusal!.Text.Key.ShouldBe("NoFileChosen");
        (await AttachAsync(hr, occurrence, new NewFile("x.png", "<svg onload=alert(1)></svg>                "u8.ToArray()))).Refusal!.Text.Key.ShouldBe("FileIsNoKind");
        (await AttachAsync(hr, occurrence, new NewFile("x.png", []), new NewFile("y.png", "MZ................."u8.ToArray()), new NewFile("z.png", Png))).Refusal!.Details.Count.ShouldBe(2);
        (await AttachAsync(hr, occurrence, [.. Enumerable.Range(0, 10).Select(i => new NewFile($"{i}.png", Png))])).Refusal!.Text.Key.ShouldBe("TooManyFiles");
        await using var db = hr.Db();
        (await db.Files.CountAsync(Ct)).ShouldBe(0);
    }

    [Fact]
    public async Task Only_who_attached_a_file_takes_it_away_again()
    {
        await using var hr = await HrEstate.StartAsync();
        var occurrence = await hr.AddAsync("E010", 1);
        hr.ActAs("E002", HrRights.NoteOccurrences);
        await AttachAsync(hr, occurrence, new NewFile("a.png", Png));
        var id = await OnlyFileAsync(hr);
        hr.ActAs("E001", HrRights.NoteOccurrences);
        (await hr.Host.Get<DetachFile>().RunAsync(new(Guid.NewGuid(), occurrence, id), Ct)).Refusal!.Text.Key.ShouldBe("FileOfAnother");
        hr.ActAs("E002", HrRights.NoteOccurrences);
        (await hr.Host.Get<DetachFile>().RunAsync(new(Guid.NewGuid(), occurrence, id), Ct)).Succeeded.ShouldBeTrue();
        await using var db = hr.Db();
        (await db.Files.CountAsync(Ct), await db.Set<FileContent>().CountAsync(Ct)).ShouldBe((0, 0));
    }

    [Fact]
    public async Task Verify_finds_a_file_that_is_no_longer_what_was_handed_in()
    {
        await using var hr = await HrEstate.StartAsync();
        var occurrence = await hr.AddAsync("E010", 1);
        hr.ActAs("E002", HrRights.NoteOccurrences);
        await AttachAsync(hr, occurrence, new NewFile("a.png", Png));
        var check = hr.Host.Get<IEnumerable<IInvariant>>().OfType<EvidenceFilesAreWhole>().Single();
        (await check.CheckAsync(Ct)).Violations.ShouldBeEmpty();
        await using var db = hr.Db();
        await db.Set<FileContent>().ExecuteUpdateAsync(set => set.SetProperty(content => content.Bytes, new byte[] { 1 }), Ct);
        (await check.CheckAsync(Ct)).Violations.Single().ShouldContain("a.png");
    }
}
