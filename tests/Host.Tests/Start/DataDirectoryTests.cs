using PropertyHub.Host.Start;

namespace PropertyHub.Host.Tests.Start;

public sealed class DataDirectoryTests : IDisposable
{
    readonly string _root = Directory.CreateTempSubdirectory("propertyhub-").FullName;

    [Fact]
    public void The_configured_directory_wins()
    {
        File.WriteAllText(Path.Combine(_root, "PropertyHub.sln"), "");
        var wished = Path.Combine(_root, "elsewhere");
        DataDirectory.Choose(wished, _root).Root.ShouldBe(wished);
    }

    [Fact]
    public void From_source_it_is_data_beside_the_solution()
    {
        File.WriteAllText(Path.Combine(_root, "PropertyHub.sln"), "");
        var program = Directory.CreateDirectory(Path.Combine(_root, "src", "Host", "bin")).FullName;
        DataDirectory.Choose(null, program).Root.ShouldBe(Path.Combine(_root, "data"));
        DataDirectory.Choose(" ", program).Root.ShouldBe(Path.Combine(_root, "data"));
    }

    [Fact]
    public void Published_it_is_the_platforms_directory_whatever_the_working_directory()
    {
        var chosen = DataDirectory.Choose(null, _root).Root;
        Path.GetFileName(chosen).ShouldBe("PropertyHub");
        Path.IsPathRooted(chosen).ShouldBeTrue();
        chosen.ShouldNotStartWith(Directory.GetCurrentDirectory());
    }

    [Fact]
    public void A_directory_with_nothing_but_the_lock_is_empty()
    {
        var directory = new DataDirectory(Path.Combine(_root, "new"));
        directory.IsEmpty.ShouldBeTrue();
        Directory.CreateDirectory(directory.Root);
        File.WriteAllText(Path.Combine(directory.Root, DataDirectoryLease.FileName), "");
        directory.IsEmpty.ShouldBeTrue();
        File.WriteAllText(directory.Database, "");
        directory.IsEmpty.ShouldBeFalse();
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
