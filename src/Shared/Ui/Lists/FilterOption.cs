namespace PropertyHub.Ui;

/// <summary>One choice of a filter or a select field.</summary>
/// <param name="Value">As in the address.</param>
/// <param name="Words">As shown.</param>
public sealed record FilterOption(string Value, string Words);
