namespace PropertyHub.Billing.Tariffs;

/// <summary>计费对象: what a tariff is charged on.</summary>
internal enum TariffTarget { Unit, ParkingSpace }

/// <summary>What is wrong with a tariff's terms.</summary>
internal enum TariffProblem
{
    PriceMissing, PriceAndTiers, TiersOnlyForMeters, PriceOutOfRange, BadTiers, UnknownUsage,
    EndsBeforeItBegins, DiscountOutOfRange, LateFeeRateOutOfRange, SpacesOnlyForFixed,
}

/// <param name="Detail">The value at fault, where there is one.</param>
internal sealed record TariffFault(TariffProblem Problem, string? Detail = null, TierFault? Tiers = null);

/// <summary>The terms of a tariff as they are typed or imported.</summary>
/// <param name="Price">Yuan per m² and month, per piece and month or per unit of usage; 0 or more, at most 6 decimals.</param>
/// <param name="Tiers">A tier list in place of a price, for metered items.</param>
/// <param name="Usages">适用用途 separated by ';', blank for all.</param>
/// <param name="Buildings">适用楼栋 separated by ';', blank for all.</param>
/// <param name="To">Last day in force; null without end.</param>
/// <param name="Priority">Smaller is settled first.</param>
/// <param name="VacancyDiscount">What a vacant unit pays, in percent: 0 to 100.</param>
/// <param name="LateFeeRatePerMille">‰ of the open principal per day; null without late fee.</param>
internal sealed record TariffTerms(
    string ItemCode, ChargeKind Kind, decimal? Price, string? Tiers, TariffTarget Target, string Usages, string Buildings,
    DateOnly From, DateOnly? To, int Priority, DueRule DueRule, decimal VacancyDiscount = 100, decimal? LateFeeRatePerMille = null)
{
    /// <summary>Everything that is wrong with the terms by themselves; none when they may be kept.</summary>
    public IEnumerable<TariffFault> Faults()
    {
        if (Price is { } price && !Limits.Allows(price, Limits.Price, Limits.PriceDecimals))
            yield return new(TariffProblem.PriceOutOfRange, Price.ToString());
        foreach (var fault in TierFaults())
            yield return fault;
        if (Price is null && Tiers is null && Kind is ChargeKind.Area or ChargeKind.Fixed or ChargeKind.Metered)
            yield return new(TariffProblem.PriceMissing);
        if (TariffScope.UnknownUsage(Usages) is { } word)
            yield return new(TariffProblem.UnknownUsage, word);
        if (To < From)
            yield return new(TariffProblem.EndsBeforeItBegins);
        if (!Limits.Allows(VacancyDiscount, 100, Limits.PercentDecimals))
            yield return new(TariffProblem.DiscountOutOfRange);
        if (LateFeeRatePerMille is { } rate && !Limits.Allows(rate, 1000, Limits.PriceDecimals))
            yield return new(TariffProblem.LateFeeRateOutOfRange);
        if (Target == TariffTarget.ParkingSpace && Kind is ChargeKind.Area or ChargeKind.Metered or ChargeKind.Shared)
            yield return new(TariffProblem.SpacesOnlyForFixed);
    }

    IEnumerable<TariffFault> TierFaults()
    {
        if (Tiers is null)
            yield break;
        if (Kind != ChargeKind.Metered)
            yield return new(TariffProblem.TiersOnlyForMeters);
        if (Price is not null)
            yield return new(TariffProblem.PriceAndTiers);
        if (!TierList.TryParse(Tiers, out _, out var fault))
            yield return new(TariffProblem.BadTiers, fault!.Part, fault);
    }
}
