using PropertyHub.Kernel;

namespace PropertyHub.Billing.LateFees;

/// <summary>Principal of a charge settled on a day; negative where a reversal opened it again.</summary>
internal readonly record struct PrincipalSettlement(DateOnly Date, Money Amount);

/// <summary>Late fee (违约金, BIL-12): simple interest per day on the open principal, from the day after the due date to the day of payment, both included.</summary>
internal static class LateFee
{
    /// <summary>
    /// The whole fee that has arisen by the end of <paramref name="day"/>: Σ of the open principal on each day after the due date × rate,
    /// rounded once, at most the charge's original amount. The day of payment counts: principal settled on a day is open on it for the last time.
    /// </summary>
    /// <param name="ratePerMille">‰ per day; null or 0 means no late fee.</param>
    /// <param name="settlements">In any order.</param>
    public static Money Accrued(Money original, DateOnly due, decimal? ratePerMille, IReadOnlyList<PrincipalSettlement> settlements, DateOnly day)
    {
        if (ratePerMille is not > 0 || !original.IsPositive || day <= due)
            return Money.Zero;

        var fenDays = (Int128)original.Fen * (day.DayNumber - due.DayNumber);
        for (var i = 0; i < settlements.Count; i++)
            fenDays -= (Int128)settlements[i].Amount.Fen * DaysSettled(settlements[i].Date, due, day);

        return fenDays <= 0 ? Money.Zero : Capped((decimal)fenDays * ratePerMille.Value / 100_000m, original);
    }

    /// <summary>What of the fee is due on <paramref name="day"/>: accrued less what was settled or waived before, never below zero.</summary>
    public static Money Due(Money original, DateOnly due, decimal? ratePerMille, IReadOnlyList<PrincipalSettlement> settlements, Money settledOrWaived, DateOnly day) =>
        Money.Max(Money.Zero, Accrued(original, due, ratePerMille, settlements, day) - settledOrWaived);

    static int DaysSettled(DateOnly settled, DateOnly due, DateOnly day) =>
        Math.Max(0, day.DayNumber - Math.Max(settled.DayNumber, due.DayNumber));

    static Money Capped(decimal yuan, Money original) =>
        yuan >= original.Yuan ? original : Money.Round(yuan);
}
