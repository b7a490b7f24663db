using PropertyHub.Kernel;

namespace PropertyHub.Platform.Settings;

/// <summary>The estate's working days: Monday to Friday, corrected by its holiday table (节假日).</summary>
public interface ICalendar
{
    ValueTask<WorkingCalendar> CurrentAsync(CancellationToken ct = default);
}
