namespace PropertyHub.Architecture.Tests.References;

/// <summary>Rule 1: who may refer to whom, as the project files say it.</summary>
public sealed class ProjectReferenceTests
{
    static readonly string[] Shared = ["Kernel", "Platform", "Ui"];

    [Fact]
    public void A_module_refers_to_Shared_and_to_Contracts_only() =>
        House.None(from module in House.Modules
                   from reference in module.References
                   where !Shared.Contains(reference) && !reference.EndsWith(".Contracts", StringComparison.Ordinal)
                   select $"{module.Name} → {reference}", "A module asks another through its Contracts");

    [Fact]
    public void Contracts_refer_to_Kernel_alone_and_need_no_package() =>
        House.None(House.Contracts.SelectMany(project => project.References.Where(reference => reference != "Kernel").Concat(project.Packages).Select(other => $"{project.Name} → {other}")),
            "Contracts are readable without anything but Kernel");

    [Fact]
    public void Shared_is_layered_Kernel_Platform_Ui()
    {
        var shared = House.Found(House.Projects.Where(project => project.IsShared)).ToDictionary(project => project.Name);
        shared.Keys.ShouldBe(["Kernel", "Platform", "Ui"], ignoreOrder: true);
        shared["Kernel"].References.ShouldBeEmpty();
        shared["Kernel"].Packages.ShouldBeEmpty();
        shared["Platform"].References.ShouldBe(["Kernel"]);
        shared["Ui"].References.Except(["Kernel", "Platform"]).ShouldBeEmpty();
    }

    [Fact]
    public void Only_Host_and_the_migrations_know_all_modules()
    {
        var modules = House.Modules.Select(module => module.Name).ToList();
        var knowing = House.Found(House.Projects.Where(project => !project.IsTest && project.References.Intersect(modules).Any()));
        knowing.Select(project => project.Name).ShouldBe(["Host", "SqlServer", "Sqlite"], ignoreOrder: true);
        House.None(from project in knowing
                   from module in modules
                   where !project.References.Contains(module)
                   select $"{project.Name} lacks {module}", "Host and both migration projects know every module");
    }

    [Fact]
    public void The_tests_of_a_module_refer_to_no_other_module()
    {
        var modules = House.Modules.Select(module => module.Name).ToList();
        House.None(from tests in House.Found(House.Projects.Where(project => project.IsTest && modules.Contains(project.Name.Replace(".Tests", "", StringComparison.Ordinal))))
                   from reference in tests.References
                   where modules.Contains(reference) && $"{reference}.Tests" != tests.Name
                   select $"{tests.Name} → {reference}", "Module tests stand in for other modules by their Contracts");
    }

    [Fact]
    public void The_solution_holds_every_project()
    {
        var solution = File.ReadAllText(Path.Combine(House.Root, "PropertyHub.sln")).Replace('\\', '/');
        House.None(House.Found(House.Projects).Where(project => !solution.Contains($"\"{project.Path}\"", StringComparison.Ordinal)).Select(project => project.Path), "Not in PropertyHub.sln");
    }
}
