using System.Globalization;
using PropertyHub.Kernel;
using PropertyHub.Platform.Exports;

namespace PropertyHub.Host.Exports;

/// <summary>Reads what to export from the address of a download: the command line's options by the same names, the rest are filters of the list.</summary>
internal static class ExportQuery
{
    static readonly HashSet<string> Named = new(StringComparer.OrdinalIgnoreCase) { "from", "to", "period", "as-of", "items", "unmask", "reason" };

    public static Outcome<ExportArguments> Read(IQueryCollection query)
    {
        var arguments = new ExportArguments
        {
            Items = [.. query["items"].SelectMany(value => (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))],
            Unmask = query["unmask"] == "true",
            Reason = query["reason"],
            Filters = query.Where(pair => !Named.Contains(pair.Key)).ToDictionary(pair => pair.Key, pair => pair.Value.ToString()),
        };
        foreach (var (name, set) in new (string, Action<Period>)[]
                 { ("from", p => arguments = arguments with { From = p }), ("to", p => arguments = arguments with { To = p }), ("period", p => arguments = arguments with { Period = p }) })
        {
            if (query[name].ToString() is not { Length: > 0 } words)
                continue;
            if (!Period.TryParse(words, out var period))
                return new Refusal(HostTexts.NotAPeriod(words));
            set(period);
        }
        if (query["as-of"].ToString() is not { Length: > 0 } day)
            return arguments;
        return DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asOf)
            ? arguments with { AsOf = asOf }
            : new Refusal(HostTexts.NotADate(day));
    }
}
