using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using PropertyHub.Kernel;
using PropertyHub.Platform.Exports;
using PropertyHub.Platform.Imports;

namespace PropertyHub.Architecture.Tests.Access;

/// <summary>Rule 10: whatever changes or hands out data names the right it needs, and the module lists that right.</summary>
public sealed partial class OperationTests
{
    static IReadOnlyList<Type> Operations => House.Found(House.ModuleAssemblies.SelectMany(assembly => assembly.GetTypes()).Where(Types.IsOperation));

    [Fact]
    public void An_operation_names_its_right_or_says_why_it_needs_none() =>
        House.None(Operations.Where(type => type.GetCustomAttribute<RequiresAttribute>() is null && string.IsNullOrWhiteSpace(type.GetCustomAttribute<NeedsNoRightAttribute>()?.Because))
            .Select(type => type.FullName!), "[Requires(…)] or [NeedsNoRight(because)]");

    [Fact]
    public void An_operation_does_not_both_need_and_not_need_a_right() =>
        House.None(Operations.Where(type => type.IsDefined(typeof(RequiresAttribute)) && type.IsDefined(typeof(NeedsNoRightAttribute))).Select(type => type.FullName!), "One of both");

    [Fact]
    public void The_right_is_one_that_the_module_lists() =>
        House.None(House.Found(from type in House.ModuleAssemblies.SelectMany(assembly => assembly.GetTypes())
                               let requires = type.GetCustomAttribute<RequiresAttribute>()
                               where requires is not null
                               select (Type: type, requires.Right)).Where(use => Types.ModuleOf(use.Type).Rights.All(right => right.Name != use.Right))
            .Select(use => $"{use.Type.FullName}: {use.Right}"), "Rights are listed by the module, or no role can hold them");

    [Fact]
    public void Imports_need_a_right_that_the_module_lists() =>
        House.None(House.Found(Implementing<IImport>()).Where(type => Types.ModuleOf(type).Rights.All(right => right.Name != RightOf(type))).Select(type => $"{type.FullName}: {RightOf(type)}"),
            "Rights are listed by the module, or no role can hold them");

    [Fact]
    public void Exports_need_a_right_that_the_module_lists() =>
        House.None(House.Found(Implementing<IExport>()).Where(type => Types.ModuleOf(type).Rights.All(right => right.Name != RightOf(type))).Select(type => $"{type.FullName}: {RightOf(type)}"),
            "Rights are listed by the module, or no role can hold them");

    [Fact]
    public void No_two_rights_share_a_name() =>
        House.None(House.Found(Types.AppModules.SelectMany(module => module.Rights)).GroupBy(right => right.Name).Where(same => same.Count() > 1).Select(same => same.Key), "Two rights of one name");

    [Fact]
    public void A_right_begins_with_its_module() =>
        House.None(House.Found(Types.AppModules.SelectMany(module => module.Rights.Select(right => (Module: module.Name, right.Name))))
            .Where(right => !RightName().IsMatch(right.Name) || !right.Name.StartsWith(right.Module + ".", StringComparison.Ordinal)).Select(right => right.Name), "module.deed or module.thing.deed");

    [Fact]
    public void A_command_is_a_record_with_an_id() =>
        House.None(Operations.Select(CommandOf).Where(command => !command.IsAssignableTo(typeof(PropertyHub.Platform.Operations.ICommand)) || command.GetMethod("<Clone>$") is null).Select(command => command.FullName!),
            "Commands are records");

    static Type CommandOf(Type operation)
    {
        for (var at = operation; ; at = at.BaseType!)
            if (at.IsGenericType && at.GetGenericTypeDefinition() == typeof(PropertyHub.Platform.Operations.Operation<,,>))
                return at.GetGenericArguments()[1];
    }

    static IEnumerable<Type> Implementing<T>() => House.ModuleAssemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(T)));

    /// <summary>The right is a constant, so no constructor need run.</summary>
    static string? RightOf(Type type) => type.GetProperty("Right")?.GetValue(RuntimeHelpers.GetUninitializedObject(type)) as string;

    [GeneratedRegex(@"^[a-z]+(\.[a-z]+(-[a-z]+)*)+$")]
    private static partial Regex RightName();
}
