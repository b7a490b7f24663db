namespace PropertyHub.Billing.Tariffs;

/// <summary>A tier (阶梯): usage above <paramref name="From"/> up to and including <paramref name="To"/> (null: without end) at a price in yuan.</summary>
internal readonly record struct Tier(decimal From, decimal? To, decimal Price);

/// <summary>The part of a quantity that falls in one tier.</summary>
internal readonly record struct TierPart(decimal From, decimal? To, decimal Quantity, decimal Price);

/// <summary>Tiers that follow on one another from 0 without gap, the last without end.</summary>
internal sealed class TierList
{
    readonly Tier[] _tiers;

    TierList(Tier[] tiers) => _tiers = tiers;

    public ReadOnlySpan<Tier> Tiers => _tiers;

    /// <summary>Reads a list like <c>0-26:1.80;26-34:2.70;34-:5.40</c>.</summary>
    public static bool TryParse(string text, out TierList tiers, out TierFault? fault)
    {
        var read = TierText.Read(text, out fault);
        tiers = new TierList(read);
        return fault is null;
    }

    /// <exception cref="FormatException">When the text is no tier list.</exception>
    public static TierList Parse(string text) =>
        TryParse(text, out var tiers, out var fault) ? tiers : throw new FormatException($"'{text}': {fault}");

    /// <summary>The exact amount in yuan, unrounded: each part at its price (BIL-04).</summary>
    /// <param name="quantity">0 or more.</param>
    public decimal Amount(decimal quantity)
    {
        var amount = 0m;
        foreach (var tier in _tiers)
        {
            if (quantity <= tier.From)
                break;
            amount += (tier.To < quantity ? tier.To.Value - tier.From : quantity - tier.From) * tier.Price;
        }
        return amount;
    }

    /// <summary>The parts of a quantity; none for 0. They sum to the quantity.</summary>
    public TierPart[] Parts(decimal quantity)
    {
        var count = 0;
        while (count < _tiers.Length && quantity > _tiers[count].From)
            count++;
        var parts = new TierPart[count];
        for (var i = 0; i < count; i++)
        {
            var tier = _tiers[i];
            parts[i] = new(tier.From, tier.To, (tier.To < quantity ? tier.To.Value : quantity) - tier.From, tier.Price);
        }
        return parts;
    }
}
