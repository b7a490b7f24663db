namespace PropertyHub.Billing.Meters;

/// <summary>A reading in the list.</summary>
/// <param name="Usage">Raw usage, without multiplier and loss.</param>
/// <param name="Hold">Name of the reason it is held for; null when it is not.</param>
public sealed record ReadingLine(
    long Id, int Version, long MeterId, int MeterVersion, string MeterNo, string UnitCode, string ItemCode, string Period, decimal Previous, decimal Current, decimal Usage,
    string Mark, decimal? Maximum, decimal? OldFinal, decimal? NewInitial, decimal Multiplier, decimal LossPercent, string? Hold, string? AcceptedBy, bool Billed)
{
    public string State => Billed ? "Billed" : Hold is not null ? "Held" : AcceptedBy is not null ? "Accepted" : "Open";
}
