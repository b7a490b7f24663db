using PropertyHub.Kernel;
using PropertyHub.Platform.Settings;

namespace PropertyHub.HrAppraisal.Appraisals;

/// <summary>Until when a person may appeal: the end of business of the third working day strictly after publication, by default.</summary>
internal sealed class AppealTerm(ISettings settings, ICalendar calendar, EstateClock clock)
{
    /// <returns>The last moment of the term, in UTC.</returns>
    public async Task<DateTime> EndAsync(DateTime publishedAt, CancellationToken ct)
    {
        var day = clock.DateOf(publishedAt);
        var last = (await calendar.CurrentAsync(ct)).WorkingDaysAfter(day, await settings.GetAsync(HrSettings.AppealDays, day, ct));
        return clock.MomentOf(last, await settings.GetAsync(HrSettings.EndOfBusiness, day, ct));
    }
}
