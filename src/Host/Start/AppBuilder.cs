using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.WebEncoders;
using PropertyHub.Administration.Access;
using PropertyHub.Host.Backups;
using PropertyHub.Host.Demo;
using PropertyHub.Host.Desks;
using PropertyHub.Host.Finding;
using PropertyHub.Host.Imports;
using PropertyHub.Host.Overview;
using PropertyHub.Host.Scheduling;
using PropertyHub.Host.Shell;
using PropertyHub.Host.Tray;
using PropertyHub.Host.Web;
using PropertyHub.Kernel;
using PropertyHub.Platform;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Desks;
using PropertyHub.Platform.Events;
using PropertyHub.Platform.LongWork;
using PropertyHub.Ui;
using Serilog;

namespace PropertyHub.Host.Start;

/// <summary>Puts the program together; the pages and the commands stand on the same services.</summary>
internal static class AppBuilder
{
    public const string DefaultAddress = "http://localhost:5080";
    public const int UploadLimit = 50 * 1024 * 1024;

    public static WebApplication Build(string[] settings, Action<IServiceCollection>? more = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseStaticWebAssets();
        if (string.IsNullOrEmpty(builder.Configuration["urls"]) && string.IsNullOrEmpty(builder.Configuration["http_ports"]) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(DefaultAddress);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = UploadLimit + 1024 * 1024;
        });
        // Whatever is logged goes to the error stream: the output belongs to the command's answer.
        builder.Services.AddSerilog(log => log.ReadFrom.Configuration(builder.Configuration)
            .WriteTo.Console(formatProvider: System.Globalization.CultureInfo.InvariantCulture, standardErrorFromLevel: Serilog.Events.LogEventLevel.Verbose));
        AddData(builder);
        AddPages(builder.Services);
        if (builder.Environment.IsDevelopment())
            builder.Services.AddDemoAccounts();
        foreach (var module in Modules.All)
        {
            builder.Services.AddSingleton(module);
            module.AddServices(builder.Services);
        }
        more?.Invoke(builder.Services);
        return builder.Build();
    }

    static void AddData(WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(EstateOptions.Section).Get<EstateOptions>() ?? new EstateOptions();
        var directory = DataDirectory.Choose(options.DataDirectory, AppContext.BaseDirectory);
        var database = builder.Configuration.GetSection($"{EstateOptions.Section}:Database").Get<DatabaseOptions>() ?? new DatabaseOptions();
        if (database.Provider == DatabaseProvider.Sqlite && string.IsNullOrWhiteSpace(database.ConnectionString))
            database.ConnectionString = $"Data Source={directory.Database}";
        builder.Services.AddSingleton(options).AddSingleton(directory).AddSingleton(database)
            .AddSingleton(TimeProvider.System)
            .AddSingleton(services => new EstateClock(services.GetRequiredService<TimeProvider>(), TimeZoneInfo.FindSystemTimeZoneById(options.TimeZone)))
            .AddSingleton<DatabaseStart>().AddSingleton<Backup>().AddSingleton<Restore>().AddScoped<DemoFill>().AddScoped<DemoEmptiness>()
            .AddPlatform();
    }

    static void AddPages(IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddAccounts();
        services.AddPropertyHubAuthorization();
        services.AddPropertyHubUi();
        services.AddScoped<Navigation>().AddScoped<FindEverything>().AddScoped<MyDesk>().AddScoped<SystemFacts>().AddScoped<IWaitingSource, SystemTroubles>().AddScoped<StartJobNow>().AddScoped<ImportDesk>().AddSingleton<UploadedFiles>().AddSingleton<IWorkFiles, WorkFiles>()
            .AddSingleton<WorkJournal>().AddSingleton<ILongWorkJournal>(provider => provider.GetRequiredService<WorkJournal>()).AddSingleton<WorkRestore>();
        services.AddResponseCompression(compression => compression.EnableForHttps = false);
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = UploadLimit + 1024 * 1024);
        services.AddRequestLanguages();
        services.AddSchedule();
        services.AddHostedService<OutboxPump>();
    }
}
