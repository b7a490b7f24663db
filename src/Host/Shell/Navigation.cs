using PropertyHub.Kernel;
using PropertyHub.Platform.Imports;
using PropertyHub.Platform.Modules;
using PropertyHub.Ui;

namespace PropertyHub.Host.Shell;

/// <summary>What a person may open: the host's own pages, then the modules' in the order of their list.</summary>
internal sealed class Navigation(IEnumerable<AppModule> modules, IEnumerable<IImport> imports)
{
    const string Home = "/";
    const string Import = "/import";
    const string System = "/system";

    /// <summary>Pages that fill the window.</summary>
    public IReadOnlyCollection<string> Desks { get; } = [Home, "/billing/cashier", "/archives/chart"];

    public IReadOnlyList<ShellModule> Of(Actor actor) => [OwnPages(actor), .. modules.Select(module => PagesOf(module, actor)).Where(module => module.Pages.Count > 0)];

    ShellModule OwnPages(Actor actor)
    {
        var pages = new List<ShellPage> { new(HostTexts.PageHome, Home) };
        if (imports.Any(import => actor.May(import.Right)))
            pages.Add(new ShellPage(HostTexts.PageImport, Import));
        if (actor.May(HostRights.Operate))
            pages.Add(new ShellPage(HostTexts.PageSystem, System));
        return new ShellModule(HostTexts.ModuleHome, AppIcon.Home, pages);
    }

    static ShellModule PagesOf(AppModule module, Actor actor) => new(module.Title, module.Icon,
        [.. module.Pages.Where(page => actor.May(page.Right)).Select(page => new ShellPage(page.Label, page.Address))], AtEnd: module.Name == "admin");
}
