using System.Reflection;
using Microsoft.EntityFrameworkCore;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Architecture.Tests.Access;

/// <summary>Rule 2: a component asks queries and calls operations; the database is not its business.</summary>
public sealed class ComponentTests
{
    static readonly Type[] Forbidden = [typeof(IDbContextFactory<>), typeof(OperationServices<>), typeof(IModuleDatabase), typeof(DatabaseOptions), typeof(Work<>), typeof(DbSet<>)];

    [Fact]
    public void No_component_holds_or_injects_the_database() =>
        House.None(from component in House.Found(House.Product.SelectMany(assembly => assembly.GetTypes()).Where(Types.IsComponent))
                   from held in Held(component)
                   where held.Parts().Any(part => part.IsAssignableTo(typeof(DbContext)) || Forbidden.Contains(part))
                   select $"{component.FullName} holds {held}", "A component asks a query or calls an operation");

    /// <summary>Fields (injected properties have one), constructor arguments, and the locals of its methods.</summary>
    static IEnumerable<Type> Held(Type component)
    {
        var own = component.GetNestedTypes(Types.All).Where(type => type.IsGenerated()).Prepend(component).ToList();
        var fields = own.SelectMany(type => type.GetFields(Types.All)).Select(field => field.FieldType);
        var arguments = component.GetConstructors(Types.All).SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.ParameterType);
        var locals = own.SelectMany(type => type.GetMethods(Types.All)).SelectMany(method => method.GetMethodBody()?.LocalVariables ?? []).Select(local => local.LocalType);
        return fields.Concat(arguments).Concat(locals).Concat(component.BaseType is { } bare ? [bare] : []);
    }
}
