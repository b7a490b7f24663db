namespace PropertyHub.Billing.Tariffs;

/// <summary>What a tariff is known by: no two have the same.</summary>
internal readonly record struct TariffKey(string ItemCode, TariffTarget Target, string Usages, string Buildings, DateOnly From)
{
    /// <param name="terms">Without faults.</param>
    public static TariffKey Of(TariffTerms terms) => new(
        terms.ItemCode, terms.Target, TariffScope.CanonicalUsages(terms.Usages), TariffScope.CanonicalBuildings(terms.Buildings), terms.From);
}
