using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PropertyHub.Architecture.Tests.References;

/// <summary>What the build itself keeps: one version of each package, warnings as errors, symbols that must not be called.</summary>
public sealed partial class BuildRuleTests
{
    static readonly IReadOnlyList<string> BuildFiles = [.. House.Files("*.csproj"), .. House.Files("*.props"), .. House.Files("*.targets")];

    [Fact]
    public void Package_versions_stand_in_one_file() =>
        House.None(from file in House.Found(BuildFiles)
                   from reference in XDocument.Load(file).Descendants("PackageReference")
                   where reference.Attribute("Version") is not null || reference.Attribute("VersionOverride") is not null || reference.Element("Version") is not null
                   select $"{House.Short(file)}: {reference.Attribute("Include")?.Value}", "Versions belong in Directory.Packages.props");

    [Fact]
    public void Package_versions_are_central_fixed_and_named_once()
    {
        var packages = XDocument.Load(Path.Combine(House.Root, "Directory.Packages.props"));
        packages.Descendants("ManagePackageVersionsCentrally").Single().Value.ShouldBe("true");
        var versions = House.Found(packages.Descendants("PackageVersion").Select(version => (Name: version.Attribute("Include")!.Value, Version: version.Attribute("Version")!.Value)));
        House.None(versions.Where(version => version.Version.Contains('*', StringComparison.Ordinal) || version.Version.Contains(',', StringComparison.Ordinal)).Select(version => version.Name), "Floating");
        House.None(versions.GroupBy(version => version.Name).Where(same => same.Count() > 1).Select(same => same.Key), "Named twice");
    }

    [Fact]
    public void Banned_symbols_are_errors_in_all_that_ships()
    {
        var props = XDocument.Load(Path.Combine(House.Root, "Directory.Build.props"));
        props.Descendants("PackageReference").ShouldContain(reference => (string?)reference.Attribute("Include") == "Microsoft.CodeAnalysis.BannedApiAnalyzers");
        props.Descendants("AdditionalFiles").ShouldContain(file => ((string)file.Attribute("Include")!).EndsWith("BannedSymbols.txt", StringComparison.Ordinal));
        props.Descendants("TreatWarningsAsErrors").Single().Value.ShouldBe("true");
        House.Found(File.ReadAllLines(Path.Combine(House.Root, "BannedSymbols.txt"))).ShouldContain(line => line.StartsWith("P:System.DateTime.Now;", StringComparison.Ordinal));

        House.None(House.Found(House.Files("*.csproj", "src").Concat(House.Files("*.cs", "src")).Concat(House.Files("*.razor", "src")).Concat(House.Files(".editorconfig")))
            .Where(file => SwitchedOff().IsMatch(File.ReadAllText(file))).Select(House.Short), "Turns off what must not be called");
    }

    [GeneratedRegex(@"RS0030|BannedApiAnalyzers|(?<!Not)<TreatWarningsAsErrors>\s*false|#pragma warning disable(?!.*//)")]
    private static partial Regex SwitchedOff();
}
