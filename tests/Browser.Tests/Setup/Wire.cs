using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace PropertyHub.Browser.Tests;

/// <summary>The line between a browser and the host, which can be cut and mended.</summary>
internal sealed class Wire : IDisposable
{
    readonly Uri _host;
    readonly ConcurrentBag<TcpClient> _ends = [];
    TaskCompletionSource? _slow;
    TcpListener _listener = new(IPAddress.Loopback, 0);

    public Wire(string host)
    {
        _host = new Uri(host);
        _listener.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
        _ = AcceptAsync(_listener);
    }

    /// <summary>The host as it is seen at the other end.</summary>
    public string Address { get; }

    /// <summary>Every connection breaks off and no new one comes about.</summary>
    public void Cut()
    {
        _listener.Stop();
        while (_ends.TryTake(out var end))
            end.Dispose();
    }

    /// <summary>What is sent to the host waits until <see cref="LetGo"/>: a server that takes its time.</summary>
    public void Hold() => _slow = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void LetGo()
    {
        _slow?.SetResult();
        _slow = null;
    }

    public void Mend()
    {
        _listener = new TcpListener(IPAddress.Loopback, new Uri(Address).Port);
        _listener.Server.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        _listener.Start();
        _ = AcceptAsync(_listener);
    }

    async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
                _ = JoinAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException or InvalidOperationException)
        {
        }
    }

    async Task JoinAsync(TcpClient near)
    {
        using var far = new TcpClient();
        using (near)
            try
            {
                await far.ConnectAsync(_host.Host, _host.Port);
                _ends.Add(near);
                _ends.Add(far);
                var (one, other) = (near.GetStream(), far.GetStream());
                await Task.WhenAny(SendAsync(one, other), other.CopyToAsync(one));
            }
            catch (Exception broken) when (broken is SocketException or IOException or ObjectDisposedException or InvalidOperationException)
            {
            }
    }

    async Task SendAsync(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[4096];
        while (await from.ReadAsync(buffer) is > 0 and var read)
        {
            if (_slow is { } slow)
                await slow.Task;
            await to.WriteAsync(buffer.AsMemory(0, read));
        }
    }

    public void Dispose() => Cut();
}
