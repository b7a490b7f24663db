using System.Globalization;
using System.Runtime.CompilerServices;

namespace PropertyHub.Testing;

/// <summary>Tests read the product in its first language, whatever the machine speaks.</summary>
file static class Chinese
{
    [ModuleInitializer]
    internal static void Speak()
    {
        var chinese = CultureInfo.GetCultureInfo("zh-Hans");
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = chinese;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = chinese;
    }
}
