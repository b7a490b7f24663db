using PropertyHub.Kernel;

namespace PropertyHub.Billing.Collection;

/// <summary>How long an open charge is past due (账龄).</summary>
public enum AgeingBucket
{
    NotDue,
    Days1To30,
    Days31To90,
    Days91To180,
    Days181To365,
    Over365,
}

/// <summary>Open principal by age at a date (BIL-13).</summary>
public sealed class Ageing(DateOnly asOf)
{
    readonly Money[] _amounts = new Money[6];

    public Money this[AgeingBucket bucket] => _amounts[(int)bucket];
    public IReadOnlyList<Money> Amounts => _amounts;
    public Money Total => Money.Sum(_amounts);

    /// <summary>On the due date itself a charge is not yet past due.</summary>
    public static AgeingBucket Bucket(DateOnly due, DateOnly asOf) => (asOf.DayNumber - due.DayNumber) switch
    {
        <= 0 => AgeingBucket.NotDue,
        <= 30 => AgeingBucket.Days1To30,
        <= 90 => AgeingBucket.Days31To90,
        <= 180 => AgeingBucket.Days91To180,
        <= 365 => AgeingBucket.Days181To365,
        _ => AgeingBucket.Over365,
    };

    public void Add(DateOnly due, Money open) => Add(Bucket(due, asOf), open);

    public void Add(AgeingBucket age, Money open) => _amounts[(int)age] += open;

    public void Add(Ageing other)
    {
        for (var i = 0; i < _amounts.Length; i++)
            _amounts[i] += other._amounts[i];
    }
}
