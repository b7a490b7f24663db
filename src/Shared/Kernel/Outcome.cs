namespace PropertyHub.Kernel;

/// <summary>Why something was not done: what, where, what to do next. A refusal is an answer, not a fault.</summary>
public sealed record Refusal(Text Text)
{
    /// <summary>Further lines, such as each bad row of a file.</summary>
    public IReadOnlyList<Text> Details { get; init; } = [];

    /// <summary>The part of the command at fault, by its name in it; a form shows the words at the field of that name.</summary>
    public string? Field { get; init; }

    /// <summary>Somebody else changed or removed the record meanwhile: what was typed is worth keeping.</summary>
    public bool IsStale { get; init; }

    public Refusal At(string field) => this with { Field = field };
}

/// <summary>A value, or the refusal that stands in its place.</summary>
public readonly struct Outcome<T>
{
    readonly T? _value;

    Outcome(T? value, Refusal? refusal) => (_value, Refusal) = (value, refusal);

    public Refusal? Refusal { get; }
    public bool Succeeded => Refusal is null;

    /// <exception cref="InvalidOperationException">When refused: look at <see cref="Refusal"/> first.</exception>
    public T Value => Refusal is null ? _value! : throw new InvalidOperationException(Refusal.Text);

    public static implicit operator Outcome<T>(T value) => new(value, null);
    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
}

/// <summary>The result of an operation that has nothing to tell but that it is done.</summary>
public sealed record Done
{
    public static readonly Done It = new();
}
