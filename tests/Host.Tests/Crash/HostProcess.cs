using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace PropertyHub.Host.Tests.Crash;

/// <summary>The program as its own process, which can be killed without warning.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    public const string Host = "PropertyHub.Host.dll";

    /// <summary>The host with a crowd of clients inside.</summary>
    public const string Crowded = "PropertyHub.Crash.dll";

    readonly Process _process;
    readonly StringBuilder _said = new();
    readonly StringBuilder _complained = new();
    readonly Task _reading;

    HostProcess(Process process)
    {
        _process = process;
        _reading = Task.WhenAll(CollectAsync(process.StandardOutput, _said), CollectAsync(process.StandardError, _complained));
    }

    public string Said => Read(_said);
    public string Complained => Read(_complained);
    public bool HasEnded => _process.HasExited;

    public static HostProcess Start(string program, string data, params IEnumerable<string> words)
    {
        var start = new ProcessStartInfo(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"))
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        var given = words.ToList();
        string[] usual = ["--environment=Production", "--urls=http://127.0.0.1:0"];
        foreach (var word in (IEnumerable<string>)[program, .. given, $"--PropertyHub:DataDirectory={data}", .. usual.Where(word => !given.Exists(own => own.StartsWith(word.Split('=')[0], StringComparison.Ordinal)))])
            start.ArgumentList.Add(word);
        return new HostProcess(Process.Start(start)!);
    }

    /// <summary>Runs a command to its end; returns its exit code and all it said.</summary>
    public static async Task<(int Code, string Said)> RunAsync(string data, params IEnumerable<string> words)
    {
        await using var process = Start(Host, data, words);
        var code = await process.EndAsync();
        return (code, process.Said + process.Complained);
    }

    public async Task SaysAsync(string words)
    {
        var patience = Stopwatch.StartNew();
        while (!Said.Contains(words, StringComparison.Ordinal))
        {
            if (_process.HasExited || patience.Elapsed > TimeSpan.FromMinutes(3))
                throw new InvalidOperationException($"The process did not say '{words}' but: {Said}{Complained}");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    public void Tell(string line)
    {
        _process.StandardInput.WriteLine(line);
        _process.StandardInput.Flush();
    }

    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await _reading;
        return _process.ExitCode;
    }

    /// <summary>SIGKILL, where there are signals.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        await _reading;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }

    static async Task CollectAsync(StreamReader reader, StringBuilder into)
    {
        while (await reader.ReadLineAsync() is { } line)
            lock (into)
                into.AppendLine(line);
    }

    static string Read(StringBuilder said)
    {
        lock (said)
            return said.ToString();
    }
}
