using System.Runtime.CompilerServices;

namespace PropertyHub.Testing;

/// <summary>A test that waits for a page waits long enough for a busy machine; one that passes does not wait longer for it.</summary>
file static class Patience
{
    [ModuleInitializer]
    internal static void Have() => Bunit.BunitContext.DefaultWaitTimeout = TimeSpan.FromSeconds(30);
}
