using System.Globalization;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PropertyHub.Kernel;

namespace PropertyHub.Ui.Tests;

/// <summary>A browserless page with the product's services and its own clock.</summary>
public abstract class UiContext : BunitContext
{
    protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 19, 1, 0, 0, TimeSpan.Zero));

    protected UiContext()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-Hans");
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddSingleton(new EstateClock(Clock, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")));
        Services.AddPropertyHubUi();
    }
}
