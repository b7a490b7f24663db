using System.Reflection;
using System.Xml.Linq;

namespace PropertyHub.Architecture.Tests;

/// <param name="Path">From the root, with slashes.</param>
/// <param name="References">Names of the projects it refers to.</param>
internal sealed record ProjectFile(string Path, string Name, IReadOnlyList<string> References, IReadOnlyList<string> Packages, XDocument Xml)
{
    public bool IsContracts => Path.StartsWith("src/Modules/", StringComparison.Ordinal) && Name.EndsWith(".Contracts", StringComparison.Ordinal);
    public bool IsModule => Path.StartsWith("src/Modules/", StringComparison.Ordinal) && !IsContracts;
    public bool IsShared => Path.StartsWith("src/Shared/", StringComparison.Ordinal);
    public bool IsTest => Path.StartsWith("tests/", StringComparison.Ordinal);

    public Assembly Load() => Assembly.Load($"PropertyHub.{Name}");

    public static ProjectFile Read(string path)
    {
        var xml = XDocument.Load(path);
        return new ProjectFile(House.Short(path), System.IO.Path.GetFileNameWithoutExtension(path),
            [.. Includes("ProjectReference").Select(include => System.IO.Path.GetFileNameWithoutExtension(include.Replace('\\', '/')))], [.. Includes("PackageReference")], xml);

        IEnumerable<string> Includes(string element) => xml.Descendants(element).Select(reference => (string?)reference.Attribute("Include")).OfType<string>();
    }
}
