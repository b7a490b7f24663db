using PropertyHub.Archives;

namespace PropertyHub.Billing.BillRuns;

/// <summary>Who pays: a person, or nobody known.</summary>
internal readonly record struct Payer(long? PersonId, string Name)
{
    public static readonly Payer Unknown = new(null, "");
}

/// <summary>Days that one payer is charged for, both included.</summary>
internal readonly record struct PayerSpan(Payer Payer, DateOnly From, DateOnly To);

/// <summary>The owners by unit, and who of them pays for a day: the first by start date; with equal dates, the earlier row.</summary>
internal sealed class OwnerIndex
{
    readonly Dictionary<long, List<OwnerFacts>> _owners = [];

    public OwnerIndex(IReadOnlyList<OwnerFacts> owners)
    {
        foreach (var owner in owners)
        {
            if (!_owners.TryGetValue(owner.UnitId, out var list))
                _owners[owner.UnitId] = list = new(1);
            var at = list.Count;
            while (at > 0 && Start(owner) < Start(list[at - 1]))
                at--;
            list.Insert(at, owner);
        }
    }

    public Payer At(long unitId, DateOnly day)
    {
        if (_owners.TryGetValue(unitId, out var owners))
            foreach (var owner in owners)
                if (Owns(owner, day))
                    return new(owner.PersonId, owner.Name);
        return Payer.Unknown;
    }

    /// <summary>Divides the days among their payers, in order. Days before the handover are the owner's at the handover.</summary>
    public void Spans(long unitId, DateOnly from, DateOnly to, DateOnly handover, List<PayerSpan> spans)
    {
        spans.Clear();
        var owners = _owners.GetValueOrDefault(unitId);
        for (var day = from; day <= to; day = spans[^1].To.AddDays(1))
        {
            var (payer, end) = PayerFrom(owners, day > handover ? day : handover);
            end = end < to ? end : to;
            if (spans.Count > 0 && spans[^1].Payer.PersonId == payer.PersonId)
                spans[^1] = spans[^1] with { To = end };
            else
                spans.Add(new(payer, day, end));
        }
    }

    static (Payer Payer, DateOnly End) PayerFrom(List<OwnerFacts>? owners, DateOnly day)
    {
        var next = DateOnly.MaxValue;
        foreach (var owner in owners ?? [])
        {
            if (Owns(owner, day))
                return (new(owner.PersonId, owner.Name), owner.To ?? DateOnly.MaxValue);
            if (Start(owner) > day)
            {
                next = Start(owner).AddDays(-1);
                break;
            }
        }
        return (Payer.Unknown, next);
    }

    static bool Owns(OwnerFacts owner, DateOnly day) => Start(owner) <= day && !(owner.To < day);

    static DateOnly Start(OwnerFacts owner) => owner.From ?? DateOnly.MinValue;
}
