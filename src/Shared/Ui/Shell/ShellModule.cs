using PropertyHub.Kernel;

namespace PropertyHub.Ui;

/// <summary>One entry of the rail.</summary>
/// <param name="Icon">A drawing of <see cref="AppIcon"/>.</param>
/// <param name="Pages">What this person may open, in order; the first is where the rail leads. A module without pages is not shown.</param>
/// <param name="AtEnd">At the foot of the rail (settings).</param>
public sealed record ShellModule(Text Label, string Icon, IReadOnlyList<ShellPage> Pages, bool AtEnd = false);

/// <summary>One tab of the bar.</summary>
/// <param name="Href">From the root, with a slash: /billing/cashier. Pages beneath it count as this one.</param>
public sealed record ShellPage(Text Label, string Href);

/// <summary>Who is signed in.</summary>
public sealed record ShellUser(string Name, string? Role = null);

/// <summary>Where the reader stands: the page whose address is the longest beginning of the present one, or else the module whose addresses begin like it.</summary>
internal static class ShellPlace
{
    public static (ShellModule? Module, ShellPage? Page) Find(IEnumerable<ShellModule> modules, string path) =>
        modules.SelectMany(module => module.Pages.Select(page => (Module: (ShellModule?)module, Page: (ShellPage?)page)))
            .Where(place => Covers(place.Page!.Href, path))
            .OrderByDescending(place => place.Page!.Href.Length)
            .FirstOrDefault((modules.FirstOrDefault(module => module.Pages.Any(page => FirstPart(page.Href) == FirstPart(path))), null));

    static string FirstPart(string path) => path.Split('/', 3).ElementAtOrDefault(1) ?? "";

    static bool Covers(string href, string path) =>
        href == "/" ? path == "/" : path == href || path.StartsWith(href + "/", StringComparison.Ordinal);
}
