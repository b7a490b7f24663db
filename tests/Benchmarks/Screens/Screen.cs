using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace PropertyHub.Benchmarks.Screens;

/// <summary>One open page as a browser would hold it, without drawing: it answers what the server asks, and knows when the last picture came.</summary>
internal sealed partial class Screen : IAsyncDisposable
{
    static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(250), Patience = TimeSpan.FromSeconds(15);

    readonly string _address;
    readonly HubConnection _hub;
    readonly Lock _lock = new();
    readonly Dictionary<string, (long Listener, string[] Keys)> _scopes = [];
    long _drawnAt, _heardAt;
    int _calls;

    Screen(string address, CookieContainer cookies)
    {
        _address = address;
        var builder = new HubConnectionBuilder().WithUrl(new Uri($"{address}/_blazor"), options => options.Cookies = cookies);
        builder.Services.AddSingleton<IHubProtocol>(new BlazorPack());
        _hub = builder.Build();
        _hub.On<int, string>("JS.AttachComponent", (_, _) => { });
        _hub.On<long, string, string, int, long, int>("JS.BeginInvokeJS", (call, name, arguments, kind, _, _) => AnswerAsync(call, name, arguments, kind));
        _hub.On<string, bool, string>("JS.EndInvokeDotNet", (_, _, _) => Heard());
        _hub.On<int, byte[]>("JS.ReceiveByteArray", (_, _) => { });
        _hub.On<long>("JS.EndUpdateRootComponents", _ => Heard());
        _hub.On<long, byte[]>("JS.RenderBatch", DrawnAsync);
        _hub.On<string>("JS.Error", fault => Fault ??= fault);
        _hub.Closed += lost =>
        {
            Fault ??= lost?.Message;
            return Task.CompletedTask;
        };
    }

    /// <summary>What the server said went wrong.</summary>
    public string? Fault { get; private set; }

    public static async Task<Screen> OpenAsync(string address, string page, CookieContainer cookies)
    {
        using var handler = new HttpClientHandler { CookieContainer = cookies };
        using var http = new HttpClient(handler);
        var html = await http.GetStringAsync(new Uri(address + page));
        var markers = Marker().Matches(html).Select(found => JsonNode.Parse(found.Groups[1].Value)!).Where(marker => (string?)marker["type"] == "server").ToList();
        var screen = new Screen(address, cookies);
        await screen._hub.StartAsync();
        await screen._hub.InvokeAsync<string>("StartCircuit", $"{address}/", address + page, "[]", State().Match(html).Groups[1].Value);
        var batch = new { batchId = 1, operations = markers.Select((marker, i) => new { type = "add", ssrComponentId = i + 1, marker }) };
        await screen.WatchAsync(page, () => screen._hub.SendAsync("UpdateRootComponents", JsonSerializer.Serialize(batch), ""));
        return screen;
    }

    /// <summary>Follows a link.</summary>
    /// <returns>The seconds until the last picture of the new page came.</returns>
    public Task<double> GoAsync(string page) => WatchAsync(page, () => _hub.SendAsync("OnLocationChanged", _address + page, null, true));

    /// <summary>Presses a key that the page listens to.</summary>
    /// <returns>The seconds until the last picture after it came; null when the page does not listen.</returns>
    public async Task<double?> PressAsync(string key)
    {
        long? listener;
        lock (_lock)
            listener = _scopes.Values.Where(scope => scope.Keys.Contains(key)).Select(scope => (long?)scope.Listener).LastOrDefault();
        if (listener is null)
            return null;
        var call = Interlocked.Increment(ref _calls).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return await WatchAsync(key, () => _hub.SendAsync("BeginInvokeDotNetFromJS", call, null, "OnKeyAsync", listener, JsonSerializer.Serialize(new[] { key })));
    }

    async Task<double> WatchAsync(string what, Func<Task> act)
    {
        var begun = Stopwatch.GetTimestamp();
        (_drawnAt, _heardAt) = (0, begun);
        await act();
        while (Stopwatch.GetElapsedTime(Interlocked.Read(ref _heardAt)) < Quiet || Interlocked.Read(ref _drawnAt) == 0)
        {
            if (Stopwatch.GetElapsedTime(begun) > Patience)
                throw new TimeoutException($"{what}: {Fault ?? (_drawnAt == 0 ? "nothing was drawn" : "it never came to rest")}");
            await Task.Delay(20);
        }
        return Stopwatch.GetElapsedTime(begun, Interlocked.Read(ref _drawnAt)).TotalSeconds;
    }

    void Heard() => Interlocked.Exchange(ref _heardAt, Stopwatch.GetTimestamp());

    Task DrawnAsync(long batch, byte[] picture)
    {
        Interlocked.Exchange(ref _drawnAt, Stopwatch.GetTimestamp());
        Heard();
        return _hub.SendAsync("OnRenderCompleted", batch, null);
    }

    Task AnswerAsync(long call, string name, string arguments, int kind)
    {
        Heard();
        Keep(name, arguments);
        return call == 0 ? Task.CompletedTask : _hub.SendAsync("EndInvokeJSFromDotNet", call, true, $"[{call},true,{(kind == 1 ? "{\"__jsObjectId\":1}" : AnswerTo(name))}]");
    }

    static string AnswerTo(string name) => name switch
    {
        "propertyHub.find.recent" => "[]",
        _ when name.Contains("count", StringComparison.OrdinalIgnoreCase) => "1",
        _ => "null",
    };

    void Keep(string name, string arguments)
    {
        if (name is not ("propertyHub.keys.open" or "propertyHub.keys.update" or "propertyHub.keys.close"))
            return;
        using var read = JsonDocument.Parse(arguments);
        var id = read.RootElement[0].GetString()!;
        lock (_lock)
            if (name.EndsWith("open", StringComparison.Ordinal))
                _scopes[id] = (read.RootElement[1].GetProperty("__dotNetObject").GetInt64(), [.. read.RootElement[2].EnumerateArray().Select(key => key.GetString()!)]);
            else if (name.EndsWith("close", StringComparison.Ordinal))
                _scopes.Remove(id);
            else if (_scopes.TryGetValue(id, out var scope))
                _scopes[id] = scope with { Keys = [.. read.RootElement[1].EnumerateArray().Select(key => key.GetString()!)] };
    }

    public ValueTask DisposeAsync() => _hub.DisposeAsync();

    [GeneratedRegex("<!--Blazor:(\\{.*?\\})-->")]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->")]
    private static partial Regex State();
}
