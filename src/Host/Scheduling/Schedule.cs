using PropertyHub.Platform.Operations;
using Quartz;

namespace PropertyHub.Host.Scheduling;

/// <summary>What runs by the clock. Kept in memory: each job is repeatable and finds by itself what is due, so a missed time costs nothing.</summary>
internal static class Schedule
{
    public static void AddSchedule(this IServiceCollection services)
    {
        services.AddSingleton<JobRuns>();
        services.AddQuartz(quartz =>
        {
            quartz.AddJobListener(provider => provider.GetRequiredService<JobRuns>());
            quartz.ScheduleJob<CleanUp>(trigger => trigger
                .WithIdentity(nameof(CleanUp))
                .WithSimpleSchedule(every => every.WithInterval(TimeSpan.FromHours(24)).RepeatForever()), job => job.WithIdentity(nameof(CleanUp)));
        });
        services.AddScoped<IInvariant, EventsDelivered>();
        services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
    }
}
