using System.Reflection;
using System.Reflection.Emit;

namespace PropertyHub.Architecture.Tests.Words;

/// <summary>Reads the compiled body of a method: the literals it loads and the methods it calls, in order.</summary>
internal static class Instructions
{
    static readonly Dictionary<short, OpCode> Codes =
        typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>A string literal or a called method; null for any other instruction.</summary>
    public static IEnumerable<object?> Of(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < code.Length;)
        {
            var op = code[at] == 0xFE ? Codes[unchecked((short)(0xFE00 | code[at + 1]))] : Codes[code[at]];
            at += op.Size;
            yield return op.OperandType switch
            {
                OperandType.InlineString => method.Module.ResolveString(BitConverter.ToInt32(code, at)),
                OperandType.InlineMethod => Resolve(method, BitConverter.ToInt32(code, at)),
                _ => null,
            };
            at += SizeOf(op, code, at);
        }
    }

    static MethodBase? Resolve(MethodBase method, int token)
    {
        var ofType = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        return method.Module.ResolveMethod(token, ofType, method.IsGenericMethod ? method.GetGenericArguments() : null);
    }

    static int SizeOf(OpCode op, byte[] code, int at) => op.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
        _ => 4,
    };
}
