using Bunit;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Administration.Drafts;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Administration.Tests.Drafts;

/// <summary>However much was left half filled in, the page begins with one line about it, and that can be put away.</summary>
public sealed class DraftsNoteTests : BunitContext
{
    static readonly DateTime At = new(2026, 11, 24, 20, 45, 0);

    [Fact]
    public void One_is_named_with_its_time()
    {
        var page = Note("收款 1-1-101");
        page.Find(".draft-left").TextContent.ShouldContain(AdminTexts.DraftLeft("收款 1-1-101", "20:45").ToString());
    }

    [Fact]
    public void Many_are_one_line_that_names_the_latest_and_can_be_closed()
    {
        var page = Note("收款 1", "收款 2", "收款 3", "收款 4");
        page.FindAll(".draft-left").ShouldHaveSingleItem().TextContent.ShouldContain(AdminTexts.DraftsLeft(4, "收款 1 20:45、收款 2 20:45、收款 3 20:45 …").ToString());

        page.Find(".draft-left button").Click();
        page.FindAll(".draft-left").ShouldBeEmpty();
    }

    IRenderedComponent<DraftsNote> Note(params string[] titles)
    {
        Services.AddSingleton<IDraftBook>(new Book([.. titles.Select(title => new KeptDraft(new DraftContent(title, null, null, []), At))]));
        return Render<DraftsNote>();
    }

    sealed class Book(IReadOnlyList<KeptDraft> kept) : IDraftBook
    {
        public Task<IReadOnlyList<KeptDraft>> OfPageAsync(string page, CancellationToken ct) => Task.FromResult(kept);
        public Task<Outcome<Done>> KeepAsync(string page, string form, DraftContent content, long age, CancellationToken ct) => throw new NotSupportedException();
        public Task<KeptDraft?> FindAsync(string page, string form, CancellationToken ct) => throw new NotSupportedException();
        public Task<Outcome<Done>> ForgetAsync(string page, string form, CancellationToken ct) => throw new NotSupportedException();
    }
}
