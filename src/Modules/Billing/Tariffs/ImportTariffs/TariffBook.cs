using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Imports;

namespace PropertyHub.Billing.Tariffs;

/// <summary>The items and tariffs as they would be with the file's rows.</summary>
internal sealed class TariffBook
{
    readonly ImportBatch<TariffRow> _batch;
    readonly Dictionary<string, ChargeItem> _items;
    readonly Dictionary<TariffKey, Tariff> _tariffs;
    readonly Dictionary<string, RowOf<TariffRow>> _itemRows = new(StringComparer.Ordinal);
    readonly Dictionary<TariffKey, RowOf<TariffRow>> _rows = [];

    public TariffBook(ImportBatch<TariffRow> batch, IEnumerable<ChargeItem> items, IEnumerable<Tariff> tariffs)
    {
        _batch = batch;
        _items = items.ToDictionary(item => item.Code, StringComparer.Ordinal);
        _tariffs = tariffs.ToDictionary(tariff => TariffKey.Of(tariff.ToTerms()));
    }

    public List<ChargeItem> NewItems { get; } = [];
    public List<Tariff> NewTariffs { get; } = [];

    public void Take(RowOf<TariffRow> row)
    {
        var terms = row.Value.ToTerms();
        if (terms.Faults().ToList() is { Count: > 0 } faults)
        {
            faults.ForEach(fault => _batch.Refuse(row, ColumnOf(fault.Problem), fault.ToText()));
            return;
        }
        var key = TariffKey.Of(terms);
        if (!_rows.TryAdd(key, row))
            _batch.Refuse(row, TariffRow.ItemColumn, TariffTexts.SameTariffInRow(Text.Ordinal(_rows[key].Number)));
        else if (TakeItem(row) is { } itemChanged)
            TakeTariff(row, key, terms, itemChanged);
    }

    /// <returns>Whether the item was changed; null when the row is refused.</returns>
    bool? TakeItem(RowOf<TariffRow> row)
    {
        var value = row.Value;
        if (_itemRows.TryGetValue(value.ItemCode, out var first) && first.Value.ItemName != value.ItemName)
        {
            _batch.Refuse(row, TariffRow.NameColumn, TariffTexts.NameDiffersInFile(value.ItemCode, Text.Ordinal(first.Number)));
            return null;
        }
        _itemRows.TryAdd(value.ItemCode, row);
        if (!_items.TryGetValue(value.ItemCode, out var item))
        {
            NewItems.Add(_items[value.ItemCode] = new ChargeItem(value.ItemCode, value.ItemName, value.Kind!.Value, value.PassThrough ?? false));
            return true;
        }
        if (item.Kind != value.Kind)
        {
            _batch.Refuse(row, TariffRow.KindColumn, TariffTexts.KindDiffers(item.Code, TariffWords.Kinds[item.Kind]));
            return null;
        }
        var passThrough = value.PassThrough ?? item.PassThrough;
        if (item.Name == value.ItemName && item.PassThrough == passThrough)
            return false;
        item.Change(value.ItemName, passThrough);
        return true;
    }

    void TakeTariff(RowOf<TariffRow> row, TariffKey key, TariffTerms terms, bool itemChanged)
    {
        var fresh = new Tariff(terms);
        if (!_tariffs.TryGetValue(key, out var tariff))
        {
            NewTariffs.Add(_tariffs[key] = fresh);
            _batch.Added++;
            return;
        }
        var wanted = Kept(tariff, fresh.ToTerms());
        if (tariff.ToTerms() != wanted)
            tariff.Change(wanted);
        else if (!itemChanged)
        {
            _batch.Unchanged++;
            return;
        }
        _batch.Updated++;
    }

    /// <summary>A column that the file does not have leaves what is there.</summary>
    TariffTerms Kept(Tariff tariff, TariffTerms terms) => terms with
    {
        To = _batch.Has(TariffRow.ToColumn) ? terms.To : tariff.To,
        VacancyDiscount = _batch.Has(TariffRow.DiscountColumn) ? terms.VacancyDiscount : tariff.VacancyDiscount,
        LateFeeRatePerMille = _batch.Has(TariffRow.LateFeeColumn) ? terms.LateFeeRatePerMille : tariff.LateFeeRatePerMille,
    };

    public void RefuseOverlaps()
    {
        foreach (var group in _tariffs.GroupBy(pair => pair.Key.ItemCode, StringComparer.Ordinal))
        {
            var tariffs = group.Select(pair => pair.Value).OrderBy(tariff => RowOf(tariff)?.Number ?? 0).ToList();
            foreach (var (earlier, later) in Tariff.Overlaps(tariffs))
                if (RowOf(later) is { } row)
                    _batch.Refuse(row, TariffRow.FromColumn, TariffTexts.OverlapsTariff(earlier.From, earlier.ScopeText()));
        }
    }

    RowOf<TariffRow>? RowOf(Tariff tariff) => _rows.TryGetValue(TariffKey.Of(tariff.ToTerms()), out var row) ? row : null;

    static string ColumnOf(TariffProblem problem) => problem switch
    {
        TariffProblem.PriceMissing or TariffProblem.PriceOutOfRange => TariffRow.PriceColumn,
        TariffProblem.PriceAndTiers or TariffProblem.TiersOnlyForMeters or TariffProblem.BadTiers => TariffRow.TiersColumn,
        TariffProblem.UnknownUsage => TariffRow.UsagesColumn,
        TariffProblem.EndsBeforeItBegins => TariffRow.ToColumn,
        TariffProblem.DiscountOutOfRange => TariffRow.DiscountColumn,
        TariffProblem.LateFeeRateOutOfRange => TariffRow.LateFeeColumn,
        _ => TariffRow.TargetColumn,
    };
}
