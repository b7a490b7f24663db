using PropertyHub.Host.Shell;
using PropertyHub.Kernel;
using PropertyHub.Platform.Finding;
using PropertyHub.Platform.Imports;
using PropertyHub.Platform.Operations;
using PropertyHub.Ui;

namespace PropertyHub.Host.Finding;

/// <summary>The search over everything (Ctrl K): what the modules find, then pages and imports by name. Only what the actor may see.</summary>
internal sealed class FindEverything(IEnumerable<IFindSource> sources, IEnumerable<IImport> imports, Navigation menu, ICurrentActor actors)
{
    const int MostOfOneKind = 6;
    const int LongestWords = 60;

    public async Task<IReadOnlyList<FoundGroup>> FindAsync(string typed, CancellationToken ct)
    {
        var words = typed.Trim();
        var actor = await actors.GetAsync(ct);
        var places = PlacesOf(actor, words);
        if (words.Length is 0 or > LongestWords)
            return Shown([places]);
        var found = await Task.WhenAll(sources.Where(source => actor.May(source.Right))
            .Select(async source => FoundGroup.Of(source.Title, await source.FindAsync(words, MostOfOneKind + 1, ct), MostOfOneKind)));
        return Shown([.. found, places]);
    }

    static IReadOnlyList<FoundGroup> Shown(IEnumerable<FoundGroup> groups) => [.. groups.Where(group => group.Items.Count > 0)];

    FoundGroup PlacesOf(Actor actor, string words)
    {
        var pages = menu.Of(actor).SelectMany(module => module.Pages.Select(page => new Found(module.Icon, page.Label, module.Label, page.Href)));
        var ways = imports.Where(import => actor.May(import.Right)).Select(import => new Found(AppIcon.Upload, HostTexts.ImportOf(import.Title), HostTexts.PageImport, $"/import/{import.Kind}"));
        return words.Length == 0 ? new(HostTexts.PagesAndDeeds, [.. pages]) : FoundGroup.Of(HostTexts.PagesAndDeeds, [.. pages.Concat(ways).Where(place => IsNamed(place, words))], MostOfOneKind);
    }

    static bool IsNamed(Found place, string words) =>
        place.Title.Contains(words, StringComparison.CurrentCultureIgnoreCase) || place.Detail.Contains(words, StringComparison.CurrentCultureIgnoreCase);
}
