namespace PropertyHub.Billing.Tariffs;

/// <summary>A tariff in the list.</summary>
/// <param name="Kind">Name of the item's kind.</param>
/// <param name="Due">到期日 as it is written in files.</param>
/// <param name="State">InForce, Upcoming or Ended, today.</param>
public sealed record TariffLine(
    long Id, int Version, string ItemCode, string ItemName, string Kind, bool PassThrough, decimal? Price, string? Tiers, bool OnSpaces, string Usages, string Buildings,
    DateOnly From, DateOnly? To, int Priority, string Due, decimal VacancyDiscount, decimal? LateFeeRatePerMille, string State)
{
    /// <summary>2.30, or the tiers; a dash where none is needed.</summary>
    public string PriceText => Tiers?.Replace(";", "；", StringComparison.Ordinal) ?? Price?.ToString("0.00####", System.Globalization.CultureInfo.InvariantCulture) ?? Ui.Figures.Nothing;

    public string ScopeText => string.Join(' ', new[] { Usages, Buildings }.Where(list => list != "")) is { Length: > 0 } text ? text.Replace(';', '、') : TariffTexts.AllUnits;
}
