using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using PropertyHub.Platform.Modules;

namespace PropertyHub.Architecture.Tests.Shape;

/// <summary>What a module shows to others: its module class and its pages. All else is internal, and sealed unless something inherits from it.</summary>
public sealed class VisibilityTests
{
    /// <summary>Constants, which leave no trace where Host uses them.</summary>
    static readonly string[] Constants = ["PropertyHub.Administration.Access.AccountAddresses"];

    [Fact]
    public void A_module_shows_its_module_class_its_components_and_what_they_take()
    {
        var types = House.Found(House.ModuleAssemblies.SelectMany(Types.Written));
        var taken = TakenByComponents(types);
        var called = CalledByHost();
        House.None(types.Where(type => type.IsVisible && !type.IsComponent() && !type.IsSubclassOf(typeof(AppModule)) && !type.IsTexts() && !called.Contains(type.FullName!) && !Constants.Contains(type.FullName) && !taken.Contains(type))
            .Select(type => type.FullName!), "Internal, unless a component takes it as a parameter or Host calls it by name");
    }

    [Fact]
    public void Classes_are_sealed_unless_inherited()
    {
        var types = House.Found(House.ModuleAssemblies.Concat(House.ContractAssemblies).SelectMany(Types.Written));
        var inherited = types.SelectMany(type => type.BasesOf()).ToHashSet();
        House.None(types.Where(type => type.IsClass && !type.IsSealed && !type.IsAbstract && !type.IsComponent() && !inherited.Contains(type.IsGenericType ? type.GetGenericTypeDefinition() : type))
            .Select(type => type.FullName!), "Sealed");
    }

    [Fact]
    public void Every_module_has_one_module_class() =>
        House.None(House.Found(House.ModuleAssemblies).Where(assembly => Types.AppModules.Count(module => module.Assembly == assembly) != 1).Select(assembly => assembly.GetName().Name!),
            "One file says what the module adds");

    [Fact]
    public void Modules_have_names_of_their_own() =>
        House.None(House.Found(Types.AppModules).GroupBy(module => module.Name).Where(same => same.Count() > 1).Select(same => same.Key), "Two modules of one name");

    [Fact]
    public void Host_lists_every_module() =>
        PropertyHub.Host.Modules.All.Select(module => module.GetType().FullName).ShouldBe(House.Found(Types.AppModules).Select(module => module.GetType().FullName), ignoreOrder: true);

    /// <summary>The types of modules that Host's compiled code names, such as those of signing in.</summary>
    static HashSet<string> CalledByHost()
    {
        using var file = new PEReader(File.OpenRead(House.Host.Location));
        var reader = file.GetMetadataReader();
        return [.. reader.TypeReferences.Select(reader.GetTypeReference).Select(type => $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}")];
    }

    static HashSet<Type> TakenByComponents(IReadOnlyList<Type> types)
    {
        var taken = new HashSet<Type>();
        var open = new Stack<Type>(types.Where(type => type.IsComponent() && type.IsVisible).SelectMany(MembersOf).SelectMany(Types.Parts));
        while (open.TryPop(out var type))
            if (types.Contains(type) && taken.Add(type))
                foreach (var part in MembersOf(type).SelectMany(Types.Parts))
                    open.Push(part);
        return taken;
    }

    static IEnumerable<Type> MembersOf(Type type)
    {
        const BindingFlags shown = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static;
        var constructors = type.IsComponent() ? [] : type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.ParameterType);
        var methods = type.GetMethods(shown).Where(method => method.DeclaringType == type).SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType));
        return type.GetProperties(shown).Select(property => property.PropertyType).Concat(constructors).Concat(methods).Concat(type.DeclaringType is { } outer ? [outer] : []);
    }
}
