using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Crash;
using PropertyHub.Host.CommandLine;

// The host itself, serving as ever, with a crowd of clients inside; made to be killed.
return await CommandProgram.RunAsync([.. args, "--applicationName=PropertyHub.Host"], Console.Out, Console.Error, services => services
    .AddSingleton(host => new Journal(host.GetRequiredService<Microsoft.Extensions.Configuration.IConfiguration>()["Crash:Journal"]!))
    .AddHostedService<Crowd>());
