namespace PropertyHub.Host.Demo;

/// <summary>Owners of several units, whose charges are paid together at the counter.</summary>
internal static class DemoOwners
{
    const string FirstShop = "-101";
    const string SecondShop = "-102";

    /// <summary>The second shop of an entrance is paid like the first.</summary>
    public static IReadOnlyList<DemoUnit> PayingTogether(IReadOnlyList<DemoUnit> units)
    {
        var habits = units.ToDictionary(unit => unit.Code, unit => unit.Habit);
        return [.. units.Select(unit => unit.Code.EndsWith(SecondShop, StringComparison.Ordinal) ? unit with { Habit = habits[FirstOf(unit.Code)] } : unit)];
    }

    /// <summary>Whoever owns the first shop of an entrance owns the second as well.</summary>
    public static IReadOnlyList<DemoPerson> OfSeveral(IReadOnlyList<DemoPerson> people)
    {
        var owners = people.Where(person => person.Role == "业主").ToDictionary(person => person.Unit);
        return [.. people.Select(person => person.Role == "业主" && person.Unit.EndsWith(SecondShop, StringComparison.Ordinal)
            && owners.TryGetValue(FirstOf(person.Unit), out var first) ? person with { Name = first.Name, Phone = first.Phone, Identity = first.Identity } : person)];
    }

    static string FirstOf(string secondShop) => secondShop[..^SecondShop.Length] + FirstShop;
}
