namespace PropertyHub.Host.Demo;

/// <summary>Chance that falls the same way every time (SplitMix64).</summary>
internal sealed class Dice(ulong seed)
{
    ulong _state = seed;

    public int Below(int count) => (int)(Next() % (ulong)count);
    public int Between(int least, int most) => least + Below(most - least + 1);
    public bool Happens(int perMille) => Below(1000) < perMille;
    public T OneOf<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
