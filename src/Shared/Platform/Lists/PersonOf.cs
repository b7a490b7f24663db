namespace PropertyHub.Platform.Lists;

/// <summary>A person in a cell of a list, by sign-in name: a file says what people call them.</summary>
public readonly record struct PersonOf(string? SignInName);
