using PropertyHub.Kernel;
using PropertyHub.Platform.Modules;
using PropertyHub.Ui;

namespace PropertyHub.Host;

/// <summary>What the program itself adds: its rights and the way to its own state. Its pages are every person's and need none.</summary>
public sealed class HostModule : AppModule
{
    public override string Name => "host";
    public override Text Title => HostTexts.ModuleHome;
    public override string Icon => AppIcon.Home;
    public override IReadOnlyList<Right> Rights => HostRights.All;
    public override IReadOnlyList<PageLink> Pages => [];
    public override IReadOnlyList<DeedLink> Deeds => [new("/system", HostTexts.PageSystem, HostTexts.DeedSystemUnder, AppIcon.Bolt, HostRights.Operate)];
    public override void AddServices(IServiceCollection services) { }
}
