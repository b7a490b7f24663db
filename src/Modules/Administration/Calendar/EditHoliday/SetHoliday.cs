using PropertyHub.Administration.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Administration.Calendar;

/// <summary>Says that a day is off, or worked, whatever its weekday.</summary>
[Requires(AdminRights.EditHolidays)]
internal sealed class SetHoliday(OperationServices<AdminDb> services, HolidayCalendar calendar) : Operation<AdminDb, SetHoliday.Command, Done>(services)
{
    /// <param name="Version">Of the day as it was shown; null for a day that is not in the table yet.</param>
    public sealed record Command(Guid Id, DateOnly Date, HolidayKind Kind, string? Name, int? Version) : ICommand;

    protected override async Task<Outcome<Done>> ApplyAsync(Command command, Work<AdminDb> work, CancellationToken ct)
    {
        var holiday = await work.Db.Holidays.FindAsync([command.Date], ct);
        if (holiday is not null && command.Version is null)
            return new Refusal(AdminTexts.HolidayIsThere(command.Date)).At(nameof(command.Date));
        if (holiday is null && command.Version is not null)
            throw work.Removed<Holiday>(command.Date);
        if (holiday is null)
            work.Db.Holidays.Add(holiday = new Holiday { Date = command.Date });
        else
            work.Expect(holiday, command.Version!.Value);
        (holiday.Kind, holiday.Name) = (command.Kind, string.IsNullOrWhiteSpace(command.Name) ? null : command.Name.Trim());
        return Done.It;
    }

    protected override void Committed() => calendar.Clear();
}
