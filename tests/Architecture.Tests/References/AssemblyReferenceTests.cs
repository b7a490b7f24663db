using System.Reflection;

namespace PropertyHub.Architecture.Tests.References;

/// <summary>Rule 1 once more, as the compiled code says it: every type used leaves its assembly's name.</summary>
public sealed class AssemblyReferenceTests
{
    const string Own = "PropertyHub.";
    static readonly string[] Shared = ["PropertyHub.Kernel", "PropertyHub.Platform", "PropertyHub.Ui"];
    static readonly string[] Data = ["Microsoft.EntityFrameworkCore", "Microsoft.Data.Sqlite", "Microsoft.Data.SqlClient"];

    [Fact]
    public void A_module_uses_types_of_Shared_and_of_Contracts_only() =>
        House.None(from module in House.Found(House.ModuleAssemblies)
                   from used in Used(module, Own)
                   where !Shared.Contains(used) && !used.EndsWith(".Contracts", StringComparison.Ordinal)
                   select $"{module.GetName().Name} → {used}", "A module asks another through its Contracts");

    [Fact]
    public void Every_module_uses_something_of_Shared() =>
        House.Found(House.ModuleAssemblies).ShouldAllBe(module => Used(module, Own).Contains("PropertyHub.Platform"));

    [Fact]
    public void Contracts_use_types_of_Kernel_only() =>
        House.None(from contracts in House.Found(House.ContractAssemblies)
                   from used in Used(contracts, "")
                   where used != "PropertyHub.Kernel" && used != "System.Private.CoreLib" && !used.StartsWith("System.", StringComparison.Ordinal)
                   select $"{contracts.GetName().Name} → {used}", "Contracts are readable without anything but Kernel");

    [Fact]
    public void Shared_never_looks_up()
    {
        Used(House.Kernel, Own).ShouldBeEmpty();
        Used(House.Kernel, "Microsoft.").ShouldBeEmpty();
        Used(House.Platform, Own).ShouldBe(["PropertyHub.Kernel"]);
        Used(House.Ui, Own).Except(["PropertyHub.Kernel", "PropertyHub.Platform"]).ShouldBeEmpty();
    }

    [Fact]
    public void Ui_knows_no_database() => Data.SelectMany(data => Used(House.Ui, data)).ShouldBeEmpty();

    static IReadOnlyList<string> Used(Assembly assembly, string beginning) =>
        [.. assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith(beginning, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
