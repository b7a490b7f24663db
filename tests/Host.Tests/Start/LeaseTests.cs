using System.Diagnostics;
using PropertyHub.Host.Start;

namespace PropertyHub.Host.Tests.Start;

public sealed class LeaseTests : IDisposable
{
    readonly DataDirectory _directory = new(Directory.CreateTempSubdirectory("propertyhub-").FullName);

    [Fact]
    public void Only_one_holds_it_and_the_next_gets_it_afterwards()
    {
        var first = DataDirectoryLease.TryTake(_directory).ShouldNotBeNull();
        DataDirectoryLease.TryTake(_directory).ShouldBeNull();
        first.Dispose();
        using var next = DataDirectoryLease.TryTake(_directory).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_killed_host_leaves_it_free()
    {
        var ct = TestContext.Current.CancellationToken;
        using var host = Process.Start(new ProcessStartInfo("dotnet",
            [typeof(DataDirectory).Assembly.Location, "serve", "--urls", "http://127.0.0.1:0", "--environment", "Production", $"--PropertyHub:DataDirectory={_directory.Root}"])
            { RedirectStandardOutput = true, RedirectStandardError = true })!;
        try
        {
            string? line;
            do
                line = await host.StandardOutput.ReadLineAsync(ct).AsTask().WaitAsync(TimeSpan.FromMinutes(3), ct);
            while (line is not null && !line.Contains("http://127.0.0.1"));
            if (line is null)
                Assert.Fail("The host ended: " + await host.StandardError.ReadToEndAsync(ct));
            DataDirectoryLease.TryTake(_directory).ShouldBeNull();
        }
        finally
        {
            host.Kill();
            await host.WaitForExitAsync(ct);
        }
        using var lease = DataDirectoryLease.TryTake(_directory).ShouldNotBeNull();
    }

    public void Dispose() => Directory.Delete(_directory.Root, recursive: true);
}
