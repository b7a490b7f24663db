namespace PropertyHub.Administration.Settings;

/// <summary>What a setting is from a day on, in invariant form.</summary>
internal sealed class SettingValue
{
    public long Id { get; init; }
    public required string Key { get; init; }
    public DateOnly EffectiveFrom { get; init; }
    public required string Value { get; set; }
    public int Version { get; init; }
}
