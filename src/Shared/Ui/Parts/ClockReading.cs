using PropertyHub.Kernel;

namespace PropertyHub.Ui;

public enum ClockTone { Running, Soon, Late }

/// <summary>What a clock says: one form everywhere (剩 2:40, 剩 1 时 24 分, 还有 2 天, 超 5 分).</summary>
public static class ClockReading
{
    const decimal SoonShare = 0.2m;

    /// <summary>What is left until the end, or by how much it is over.</summary>
    public static Text Words(TimeSpan left) =>
        left < TimeSpan.Zero ? left > TimeSpan.FromHours(-1) ? UiTexts.ClockOverMinutes((int)Math.Ceiling(-left.TotalMinutes)) : left > TimeSpan.FromDays(-1) ? UiTexts.ClockOverHours((int)-left.TotalHours) : UiTexts.ClockOverDays((int)-left.TotalDays)
        : left < TimeSpan.FromHours(1) ? UiTexts.ClockMinutes($"{(int)left.TotalMinutes}:{left.Seconds:00}")
        : left < TimeSpan.FromDays(1) ? UiTexts.ClockHours((int)left.TotalHours, left.Minutes)
        : UiTexts.ClockDays((int)left.TotalDays);

    /// <summary>Soon when at most a fifth of the whole term is left.</summary>
    public static ClockTone Tone(TimeSpan left, TimeSpan term) =>
        left < TimeSpan.Zero ? ClockTone.Late : term > TimeSpan.Zero && left.Ticks <= term.Ticks * SoonShare ? ClockTone.Soon : ClockTone.Running;

    /// <summary>The share of the term that is over, 0 to 1.</summary>
    public static decimal Gone(TimeSpan left, TimeSpan term) => term <= TimeSpan.Zero ? 1 : Math.Clamp(1 - (decimal)left.Ticks / term.Ticks, 0, 1);
}
