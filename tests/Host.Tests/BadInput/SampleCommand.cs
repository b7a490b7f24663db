using System.Collections;
using System.Reflection;
using PropertyHub.Kernel;

namespace PropertyHub.Host.Tests.BadInput;

/// <summary>
/// Makes a value of any type that a command is made of: what the estate knows under such a name, or one that will do. One text or figure of it,
/// counted in the order of the constructors' arguments, can be bad.
/// </summary>
internal sealed class SampleCommand(int badOne, string? badText, int badFigure)
{
    /// <summary>How many bad figures there are.</summary>
    public const int Figures = 4;

    static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["UnitCode"] = "1-1-101", ["UnitCodes"] = "1-1-101", ["StaffNo"] = "E010", ["StewardNo"] = "E010", ["Building"] = "1", ["Buildings"] = "1", ["ItemCode"] = "MGMT", ["Key"] = "hr.leader-approves",
        ["Kind"] = "units", ["Code"] = "Z1", ["Period"] = "2026-11",
    };

    int _at;

    /// <summary>What stands at the bad place: a text or a figure; null when there are fewer places.</summary>
    public Type? Bad { get; private set; }

    public static T Fresh<T>() => (T)new SampleCommand(-1, null, 0).Of(typeof(T), "")!;

    public object? Of(Type type, string name)
    {
        if (Nullable.GetUnderlyingType(type) is { } plain)
            return Of(plain, name);
        // made by the program, never typed
        if (name.EndsWith("Token", StringComparison.Ordinal))
            return Guid.NewGuid().ToString("N");
        if (type == typeof(string))
            return IsBad(type) && badText is not null ? badText : Known.GetValueOrDefault(name, "好");
        if (type == typeof(Guid))
            return Guid.NewGuid();
        if (type == typeof(Text))
            return Text.Verbatim("好");
        if (type == typeof(DateTime))
            return new DateTime(2026, 11, 20, 8, 0, 0, DateTimeKind.Utc);
        if (type == typeof(bool))
            return true;
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(0);
        return Figure(type) ?? Several(type, name) ?? Made(type);
    }

    object? Figure(Type type)
    {
        if (type == typeof(byte[]))
            return new byte[] { 1, 2, 3 };
        if (type != typeof(int) && type != typeof(long) && type != typeof(decimal) && type != typeof(Money) && type != typeof(DateOnly) && type != typeof(Period))
            return null;
        var bad = IsBad(type) && badText is null;
        return Type.GetTypeCode(type) switch
        {
            TypeCode.Int32 => bad ? Pick(0, -1, int.MinValue, int.MaxValue) : 1,
            TypeCode.Int64 => bad ? Pick<long>(0, -1, long.MinValue, long.MaxValue) : 1L,
            TypeCode.Decimal => bad ? Pick<decimal>(0, -1, 0.000_000_001m, decimal.MaxValue) : 1m,
            _ when type == typeof(Money) => new Money(bad ? Pick<long>(0, -100, long.MinValue / 2, 999_999_999_999_999) : 12300),
            _ when type == typeof(DateOnly) => bad ? Pick<DateOnly>(DateOnly.MinValue, DateOnly.MaxValue, new(2026, 2, 28), new(2050, 1, 1)) : new DateOnly(2026, 11, 20),
            _ => bad ? Pick<Period>(new(1, 1), new(9999, 12), new(2026, 12), new(2050, 1)) : new Period(2026, 11),
        };
    }

    object? Several(Type type, string name)
    {
        if (type == typeof(string) || !type.IsAssignableTo(typeof(IEnumerable)) || !type.IsGenericType)
            return null;
        var parts = type.GetGenericArguments();
        if (parts.Length == 2)
        {
            var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(parts))!;
            map[Of(parts[0], name)!] = Of(parts[1], name);
            return map;
        }
        var items = Array.CreateInstance(parts[0], 1);
        items.SetValue(Of(parts[0], name), 0);
        return type.IsAssignableFrom(items.GetType()) ? items : Activator.CreateInstance(type, items);
    }

    object Made(Type type)
    {
        var constructor = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(one => one.GetParameters() is not [var only] || only.ParameterType != type).MaxBy(one => one.GetParameters().Length)!;
        var made = constructor.Invoke([.. constructor.GetParameters().Select(part => Of(part.ParameterType, part.Name!))]);
        if (constructor.GetParameters().Length == 0)
            foreach (var property in type.GetProperties().Where(property => property.CanWrite))
                property.SetValue(made, Of(property.PropertyType, property.Name));
        return made;
    }

    bool IsBad(Type type)
    {
        if (_at++ != badOne)
            return false;
        Bad = type;
        return true;
    }

    T Pick<T>(params T[] choices) => choices[badFigure];
}
