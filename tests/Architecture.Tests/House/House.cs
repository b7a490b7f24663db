using System.Reflection;

namespace PropertyHub.Architecture.Tests;

/// <summary>The source tree and the assemblies built from it.</summary>
internal static class House
{
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<ProjectFile> Projects { get; } =
        [.. Files("*.csproj").Select(ProjectFile.Read).OrderBy(project => project.Path, StringComparer.Ordinal)];

    public static IReadOnlyList<ProjectFile> Modules => Found(Projects.Where(project => project.IsModule));
    public static IReadOnlyList<ProjectFile> Contracts => Found(Projects.Where(project => project.IsContracts));

    public static IReadOnlyList<Assembly> ModuleAssemblies { get; } = [.. Projects.Where(project => project.IsModule).Select(project => project.Load())];
    public static IReadOnlyList<Assembly> ContractAssemblies { get; } = [.. Projects.Where(project => project.IsContracts).Select(project => project.Load())];
    public static Assembly Kernel { get; } = Assembly.Load("PropertyHub.Kernel");
    public static Assembly Platform { get; } = Assembly.Load("PropertyHub.Platform");
    public static Assembly Ui { get; } = Assembly.Load("PropertyHub.Ui");
    public static Assembly Host { get; } = Assembly.Load("PropertyHub.Host");

    /// <summary>What people use: modules, their contracts, Shared and Host.</summary>
    public static IReadOnlyList<Assembly> Product => [.. ModuleAssemblies, .. ContractAssemblies, Kernel, Platform, Ui, Host];

    /// <summary>Files that people wrote, by pattern, beneath a folder of the tree.</summary>
    public static IEnumerable<string> Files(string pattern, string beneath = "") =>
        Directory.EnumerateFiles(Path.Combine(Root, beneath), pattern, SearchOption.AllDirectories).Where(IsWritten).Order(StringComparer.Ordinal);

    public static string Short(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>The things a rule is about; a rule about nothing is a mistake in its filter.</summary>
    public static IReadOnlyList<T> Found<T>(IEnumerable<T> things)
    {
        var found = things.ToList();
        found.ShouldNotBeEmpty("the rule's filter matches nothing");
        return found;
    }

    public static void None(IEnumerable<string> breaches, string rule)
    {
        var list = breaches.Distinct().Order(StringComparer.Ordinal).ToList();
        if (list.Count > 0)
            Assert.Fail($"{rule}\n  {string.Join("\n  ", list)}");
    }

    static bool IsWritten(string path)
    {
        var parts = Short(path).Split('/');
        return !parts.Any(part => part is "bin" or "obj" or "node_modules" or "TestResults" or "data" or "artifacts") && !parts[..^1].Any(part => part.StartsWith('.') && part != ".ci");
    }

    static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PropertyHub.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("PropertyHub.sln is not above the test's folder");
    }
}
