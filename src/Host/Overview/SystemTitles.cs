using PropertyHub.Kernel;

namespace PropertyHub.Host.Overview;

/// <summary>What people call a module and a job of the clock.</summary>
internal static class SystemTitles
{
    public static Text OfModule(string schema) => Modules.All.FirstOrDefault(module => module.Name == schema)?.Title ?? Text.Verbatim(schema);
    public static Text OfJob(string name) => HostTexts.Get("Job_" + name);
}
