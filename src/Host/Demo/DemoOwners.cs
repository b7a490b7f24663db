namespace PropertyHub.Host.Demo;

/// <summary>Owners of several units, whose charges are paid together at the counter.</summary>
internal static class DemoOwners
{
    const string FirstShop = "-101";
    const string SecondShop = "-102";

    /// <summary>Whoever owns the first shop of an entrance owns the second as well.</summary>
    public static IReadOnlyList<DemoPerson> OfSeveral(IReadOnlyList<DemoPerson> people)
    {
        var owners = people.Where(person => person.Role == "业主").ToDictionary(person => person.Unit);
        return [.. people.Select(person => person.Role == "业主" && person.Unit.EndsWith(SecondShop, StringComparison.Ordinal)
            && owners.TryGetValue(person.Unit.Replace(SecondShop, FirstShop, StringComparison.Ordinal), out var first) ? person with { Name = first.Name, Phone = first.Phone, Identity = first.Identity } : person)];
    }
}
