using PropertyHub.HrAppraisal.Scoring;
using PropertyHub.Kernel;

namespace PropertyHub.HrAppraisal.Appraisals.Overview;

/// <summary>A closed form as the overview counts it.</summary>
/// <param name="TeamNo">The direct superior who scored it; null where there was none.</param>
internal sealed record ClosedForm(Period Month, string StaffNo, string? TeamNo, decimal Total, int PayPercent);

/// <param name="Average">Of the totals, two decimals, half away from zero.</param>
internal sealed record MonthFigures(Period Month, int People, decimal Average, decimal Lowest, decimal Highest, int FullPay);

/// <param name="Before">The team's average of the month before; null when it had no form then.</param>
internal sealed record TeamFigures(string? TeamNo, MonthFigures Figures, decimal? Before);

/// <summary>How many of a month are in a pay band.</summary>
internal sealed record BandCount(PayBand Band, int People);

/// <summary>What a department's closed months come to: trend, teams, grades. Pure.</summary>
internal static class Department
{
    /// <summary>Each month that has a closed form, the oldest first.</summary>
    public static IReadOnlyList<MonthFigures> Trend(IEnumerable<ClosedForm> forms) =>
        [.. forms.GroupBy(form => form.Month).OrderBy(month => month.Key).Select(month => Of(month.Key, [.. month]))];

    /// <summary>The teams of a month, the best average first; those without a direct superior last.</summary>
    public static IReadOnlyList<TeamFigures> Teams(IReadOnlyList<ClosedForm> forms, Period month)
    {
        var before = forms.Where(form => form.Month == month.Plus(-1)).ToLookup(form => form.TeamNo);
        return
        [
            .. forms.Where(form => form.Month == month).GroupBy(form => form.TeamNo)
                .Select(team => new TeamFigures(team.Key, Of(month, [.. team]), before[team.Key].ToList() is { Count: > 0 } past ? Of(month, past).Average : null))
                .OrderBy(team => team.TeamNo is null).ThenByDescending(team => team.Figures.Average).ThenBy(team => team.TeamNo, StringComparer.Ordinal),
        ];
    }

    /// <summary>Each band of the month's form from the top, with how many reached it and no higher one.</summary>
    public static IReadOnlyList<BandCount> Grades(IEnumerable<ClosedForm> forms, Period month, IReadOnlyList<PayBand> bands)
    {
        var reached = forms.Where(form => form.Month == month).CountBy(form => PayBand.For(form.Total, bands)).ToDictionary();
        return [.. bands.OrderByDescending(band => band.AtLeast).Select(band => new BandCount(band, reached.GetValueOrDefault(band)))];
    }

    static MonthFigures Of(Period month, IReadOnlyList<ClosedForm> forms) =>
        new(month, forms.Count, Math.Round(forms.Average(form => form.Total), 2, MidpointRounding.AwayFromZero), forms.Min(form => form.Total), forms.Max(form => form.Total), forms.Count(form => form.PayPercent == 100));
}
