using PropertyHub.Host.CommandLine;

return await CommandProgram.RunAsync(args, Console.Out, Console.Error);
