namespace PropertyHub.Billing.Ledgers;

/// <summary>
/// Collects what settled one charge. What was taken back again, and so settles nothing of it any more, is left out;
/// on a reversed charge the money has become prepayment, so nothing is left.
/// One instance serves charge after charge.
/// </summary>
internal sealed class SettledBy
{
    /// <summary>Stands for prepayment, which has no receipt.</summary>
    public const string Prepayment = "预存";

    readonly List<(DateOnly Date, long Id, string Name, long Fen)> _parts = [];

    public void Add(DateOnly date, long id, string? receipt, long fen) => _parts.Add((date, id, receipt ?? Prepayment, fen));

    /// <summary>The names in order of payment, joined with ';', and starts anew.</summary>
    public string Take()
    {
        var names = _parts.Count switch
        {
            0 => "",
            1 => _parts[0].Name,
            _ when _parts.Sum(part => part.Fen) == 0 => "",
            _ => Join(),
        };
        _parts.Clear();
        return names;
    }

    string Join() => string.Join(';', _parts.OrderBy(part => part.Date).ThenBy(part => part.Id)
        .GroupBy(part => part.Name).Where(group => group.Sum(part => part.Fen) > 0).Select(group => group.Key));
}
