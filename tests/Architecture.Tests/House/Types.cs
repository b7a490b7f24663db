using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;
using PropertyHub.Kernel;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Modules;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Architecture.Tests;

/// <summary>Kinds of types that rules speak of.</summary>
internal static class Types
{
    public const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<Type> Written(this Assembly assembly) => assembly.GetTypes().Where(type => !type.IsGenerated());

    public static bool IsGenerated(this Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) || type.Name.Contains('<', StringComparison.Ordinal) || type.Name == "_Imports"
        || type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true || type.Namespace?.StartsWith("Microsoft", StringComparison.Ordinal) == true
        || type.DeclaringType?.IsGenerated() == true;

    public static bool IsComponent(this Type type) => type.IsAssignableTo(typeof(IComponent));
    public static bool IsTexts(this Type type) => type.IsAbstract && type.IsSealed && type.GetProperty("Manager")?.PropertyType == typeof(System.Resources.ResourceManager);
    public static bool IsDatabase(this Type type) => type.IsSubclassOf(typeof(ModuleDb));

    public static bool IsOperation(this Type type) => !type.IsAbstract && type.BasesOf().Contains(typeof(Operation<,,>));

    public static IEnumerable<Type> BasesOf(this Type type)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType)
            yield return at.IsGenericType ? at.GetGenericTypeDefinition() : at;
    }

    public static IReadOnlyList<AppModule> AppModules { get; } =
        [.. House.ModuleAssemblies.Append(House.Host).SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsSubclassOf(typeof(AppModule)) && !type.IsAbstract).Select(type => (AppModule)Activator.CreateInstance(type)!)];

    public static AppModule ModuleOf(Type type) => AppModules.Single(module => module.Assembly == type.Assembly);

    public static IReadOnlyList<Type> Databases => House.Found(House.ModuleAssemblies.SelectMany(assembly => assembly.GetTypes()).Where(IsDatabase));

    /// <summary>The types a type is made of: itself, its arguments, its elements.</summary>
    public static IEnumerable<Type> Parts(this Type type)
    {
        if (type.HasElementType)
            return type.GetElementType()!.Parts();
        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Prepend(type.GetGenericTypeDefinition()) : [type];
    }

    public static bool IsEvent(this Type type) => !type.IsAbstract && type.IsAssignableTo(typeof(IEvent));
}
