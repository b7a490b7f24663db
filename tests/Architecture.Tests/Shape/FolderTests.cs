using System.Text.RegularExpressions;

namespace PropertyHub.Architecture.Tests.Shape;

/// <summary>The house is readable from its folder names, and each file in one sitting.</summary>
public sealed partial class FolderTests
{
    const int LongestFile = 350;

    static readonly string[] Layers = ["Services", "Helpers", "Managers", "Repositories", "DTOs", "Dto", "Dtos", "Common", "Utils", "Utilities", "Misc", "Extensions", "Interfaces", "Models", "Entities", "Mappers"];

    /// <summary>One look for the whole product: a style sheet is easier to search than four.</summary>
    static readonly string[] MayBeLonger = ["src/Shared/Ui/wwwroot/app.css"];

    static IReadOnlyList<string> Sources => House.Found(new[] { "*.cs", "*.razor", "*.css", "*.js" }.SelectMany(pattern => House.Files(pattern, "src").Concat(House.Files(pattern, "tests"))));

    [Fact]
    public void No_folder_is_named_after_a_layer() =>
        House.None(Sources.Select(file => House.Short(Path.GetDirectoryName(file)!)).Where(folder => folder.Split('/').Intersect(Layers, StringComparer.OrdinalIgnoreCase).Any()),
            "Name the folder after the work it holds");

    [Fact]
    public void No_type_is_named_after_a_layer() =>
        House.None(House.Found(House.Product.SelectMany(Types.Written)).Where(type => LayerName().IsMatch(type.Name)).Select(type => type.FullName!), "Name the type after the work it does");

    [Fact]
    public void No_file_is_longer_than_a_sitting() =>
        House.None(Sources.Where(file => !MayBeLonger.Contains(House.Short(file))).Select(file => (File: House.Short(file), Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > LongestFile).Select(file => $"{file.File}: {file.Lines} lines"), $"At most {LongestFile} lines");

    [Fact]
    public void A_file_that_may_be_longer_still_is() =>
        MayBeLonger.ShouldAllBe(file => File.ReadLines(Path.Combine(House.Root, file)).Count() > LongestFile);

    [Fact]
    public void Nothing_names_the_machine_it_was_written_on() =>
        House.None(from pattern in new[] { "*.cs", "*.razor", "*.css", "*.js", "*.csproj", "*.props", "*.targets", "*.json", "*.md", "*.txt", "*.sql", "*.resx", "*.yml", "*.sh", "run" }
                   from file in House.Files(pattern)
                   where !file.EndsWith("packages.lock.json", StringComparison.Ordinal)
                   from line in File.ReadLines(file)
                   where MachinePath().IsMatch(line)
                   select $"{House.Short(file)}: {line.Trim()}", "Paths are relative to the tree");

    [Fact]
    public void Every_module_has_a_page_of_its_own_about_itself() =>
        House.None(House.Modules.Select(module => Path.GetDirectoryName(module.Path)!).Where(folder => !File.Exists(Path.Combine(House.Root, folder, "README.md"))), "README.md: purpose, terms, tables, events");

    [GeneratedRegex(@"(^|[\s""'(`=])(/" + @"work/|/home/\w|/root/|/Users/\w|[A-Za-z]:\\Users\\)|(?<![\w/])shared/(domain|interface|decisions|architecture|stack-notes|look|manuals|samples)\b")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"(Helper|Helpers|Manager|Repository|Dto|DTO|Util|Utils)$")]
    private static partial Regex LayerName();
}
