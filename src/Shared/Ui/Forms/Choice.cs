namespace PropertyHub.Ui;

/// <summary>One of several that may be ticked.</summary>
public sealed record Choice<T>(T Value, string Words);
