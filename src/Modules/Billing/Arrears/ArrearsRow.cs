using PropertyHub.Billing.Collection;
using PropertyHub.Kernel;

namespace PropertyHub.Billing.Arrears;

/// <summary>A unit's open principal by age at a day (BIL-13), in fen.</summary>
internal sealed record ArrearsRow : IUnitRow
{
    public long UnitId { get; init; }
    public string UnitCode { get; init; } = "";

    /// <summary>Whom the open charges are to: one name, or after a change of owner several joined with ';'.</summary>
    public string Payers { get; set; } = "";

    public long NotDue { get; init; }
    public long Days1To30 { get; init; }
    public long Days31To90 { get; init; }
    public long Days91To180 { get; init; }
    public long Days181To365 { get; init; }
    public long Over365 { get; init; }
    public long Total { get; init; }

    /// <summary>All but what is not yet due.</summary>
    public Money Overdue => new(Total - NotDue);

    public Money this[AgeingBucket bucket] => new(bucket switch
    {
        AgeingBucket.NotDue => NotDue,
        AgeingBucket.Days1To30 => Days1To30,
        AgeingBucket.Days31To90 => Days31To90,
        AgeingBucket.Days91To180 => Days91To180,
        AgeingBucket.Days181To365 => Days181To365,
        _ => Over365,
    });

    /// <param name="name">Stands in place of the unit.</param>
    public static ArrearsRow Sum(IEnumerable<ArrearsRow> rows, string name = "")
    {
        var all = rows.ToList();
        return new ArrearsRow
        {
            UnitCode = name,
            NotDue = all.Sum(row => row.NotDue), Days1To30 = all.Sum(row => row.Days1To30), Days31To90 = all.Sum(row => row.Days31To90), Days91To180 = all.Sum(row => row.Days91To180),
            Days181To365 = all.Sum(row => row.Days181To365), Over365 = all.Sum(row => row.Over365), Total = all.Sum(row => row.Total),
        };
    }
}
