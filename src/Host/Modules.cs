using System.Reflection;
using PropertyHub.Administration;
using PropertyHub.Archives;
using PropertyHub.Billing;
using PropertyHub.HrAppraisal;
using PropertyHub.Platform.Modules;

namespace PropertyHub.Host;

/// <summary>The modules of the product: services, pages, navigation, rights, imports, exports and migrations all follow this list.</summary>
internal static class Modules
{
    public static readonly IReadOnlyList<AppModule> All =
    [
        new HostModule(),
        new ArchivesModule(),
        new BillingModule(),
        new HrAppraisalModule(),
        new AdministrationModule(),
    ];

    /// <summary>Where the pages are, besides the host's own.</summary>
    public static readonly Assembly[] Assemblies = [.. All.Select(module => module.Assembly).Where(assembly => assembly != typeof(Modules).Assembly)];
}
