using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MudBlazor;
using MudBlazor.Services;
using PropertyHub.Platform.Lists;

namespace PropertyHub.Ui;

public static class UiServices
{
    /// <summary>MudBlazor with the product's words. Needs <c>TimeProvider</c>; adds the system's when there is none.</summary>
    public static IServiceCollection AddPropertyHubUi(this IServiceCollection services)
    {
        services.AddScoped<PageKeys>();
        services.TryAddSingleton<IListMemory, NoListMemory>();
        services.AddMudServices(options =>
        {
            options.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomLeft;
            options.SnackbarConfiguration.VisibleStateDuration = 5000;
            options.SnackbarConfiguration.ShowTransitionDuration = 100;
            options.SnackbarConfiguration.HideTransitionDuration = 100;
            options.SnackbarConfiguration.SnackbarVariant = Variant.Text;
            options.SnackbarConfiguration.PreventDuplicates = false;
            options.SnackbarConfiguration.MaxDisplayedSnackbars = 3;
        });
        services.AddTransient<MudLocalizer, MudWords>();
        services.TryAddSingleton(TimeProvider.System);
        return services;
    }
}
