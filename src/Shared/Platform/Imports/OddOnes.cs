using PropertyHub.Kernel;

namespace PropertyHub.Platform.Imports;

/// <summary>What is odd in a file, but not wrong: how many there are, and the first 20 by name.</summary>
public sealed class OddOnes
{
    const int Named = 20;
    readonly List<string> _first = [];
    int _count;

    public void Add(string name)
    {
        if (++_count <= Named)
            _first.Add(name);
    }

    /// <summary>One warning of their number and names; none when there are none.</summary>
    public void Warn<TRow>(ImportBatch<TRow> batch, Func<object?, object?, Text> warning) where TRow : class, new()
    {
        if (_count > 0)
            batch.Warn(warning(_count, _count > Named ? [.. _first, "…"] : _first));
    }
}
