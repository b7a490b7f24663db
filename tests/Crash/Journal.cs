using System.Text;
using System.Text.Json;

namespace PropertyHub.Crash;

/// <summary>
/// What the clients tried and were told, a line each, handed to the operating system before a client goes on: it survives the process.
/// A line cut short by the kill counts as not written.
/// </summary>
internal sealed class Journal : IDisposable
{
    readonly Lock _one = new();
    readonly List<Entry> _entries;
    readonly FileStream _file;

    public Journal(string path)
    {
        Folder = Path.GetDirectoryName(path)!;
        _entries = File.Exists(path) ? Read(path) : [];
        _file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        _file.WriteByte((byte)'\n');
    }

    public string Folder { get; }

    public static List<Entry> Read(string path)
    {
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return [.. reader.ReadToEnd().Split('\n').Select(Parse).OfType<Entry>()];
    }

    public void Add(Entry entry)
    {
        var line = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(entry) + "\n");
        lock (_one)
        {
            _file.Write(line);
            _entries.Add(entry);
        }
    }

    public T Ask<T>(Func<IReadOnlyList<Entry>, T> question)
    {
        lock (_one)
            return question(_entries);
    }

    public void Dispose() => _file.Dispose();

    static Entry? Parse(string line)
    {
        try
        {
            return line.Length == 0 ? null : JsonSerializer.Deserialize<Entry>(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
