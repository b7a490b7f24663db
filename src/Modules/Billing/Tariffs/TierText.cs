using System.Globalization;

namespace PropertyHub.Billing.Tariffs;

/// <summary>What is wrong with a tier list.</summary>
internal enum TierProblem { NoTiers, NotATier, NotFromZero, Gap, Overlap, NothingInIt, EndsTooEarly, OpenBeforeLast, OutOfRange }

/// <param name="Part">The part of the text at fault.</param>
internal sealed record TierFault(TierProblem Problem, string Part);

/// <summary>Reads the written form of tiers and finds what is wrong with it.</summary>
internal static class TierText
{
    public static Tier[] Read(string text, out TierFault? fault)
    {
        var parts = text.Replace('；', ';').Replace('：', ':').Replace('－', '-').Replace('–', '-')
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var tiers = new Tier[parts.Length];
        fault = parts.Length == 0 ? new(TierProblem.NoTiers, text) : null;
        for (var i = 0; i < parts.Length && fault is null; i++)
        {
            var problem = One(parts[i], out tiers[i]) ?? Follows(tiers, i);
            fault = problem is null ? null : new(problem.Value, parts[i]);
        }
        return fault is null ? tiers : [];
    }

    static TierProblem? One(string part, out Tier tier)
    {
        tier = default;
        var colon = part.IndexOf(':', StringComparison.Ordinal);
        var dash = part.IndexOf('-', StringComparison.Ordinal);
        if (dash < 1 || colon < dash)
            return TierProblem.NotATier;
        var end = part[(dash + 1)..colon].Trim();
        var to = 0m;
        if (!Number(part[..dash], out var from) || !Number(part[(colon + 1)..], out var price) || (end != "" && !Number(end, out to)))
            return TierProblem.NotATier;
        tier = new(Limits.Trim(from), end == "" ? null : Limits.Trim(to), Limits.Trim(price));
        return Limits.Allows(from, Limits.Reading, Limits.ReadingDecimals) && Limits.Allows(to, Limits.Reading, Limits.ReadingDecimals)
            && Limits.Allows(price, Limits.Price, Limits.PriceDecimals) ? null : TierProblem.OutOfRange;
    }

    static TierProblem? Follows(Tier[] tiers, int i)
    {
        var tier = tiers[i];
        var start = i == 0 ? 0 : tiers[i - 1].To!.Value;
        if (tier.From != start)
            return i == 0 ? TierProblem.NotFromZero : tier.From > start ? TierProblem.Gap : TierProblem.Overlap;
        if (tier.To <= tier.From)
            return TierProblem.NothingInIt;
        var last = i == tiers.Length - 1;
        return last == tier.To is null ? null : last ? TierProblem.EndsTooEarly : TierProblem.OpenBeforeLast;
    }

    static bool Number(string text, out decimal value) =>
        decimal.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
}
