using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Platform.Desks;

namespace PropertyHub.HrAppraisal.Desks;

internal static class DeskServices
{
    public static IServiceCollection AddDesks(this IServiceCollection services) =>
        services.AddScoped<IWaitingSource, MyResult>().AddScoped<IWaitingSource, FormsToSign>().AddScoped<IWaitingSource, FormsToApprove>().AddScoped<IWaitingSource, OpenAppeals>().AddScoped<IWaitingSource, MonthSteps>()
            .AddScoped<IFigureSource, MyResult>().AddScoped<IFigureSource, DepartmentScores>();
}
