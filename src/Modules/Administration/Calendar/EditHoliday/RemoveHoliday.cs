using PropertyHub.Administration.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Administration.Calendar;

/// <summary>Lets a day be again what its weekday says.</summary>
[Requires(AdminRights.EditHolidays)]
internal sealed class RemoveHoliday(OperationServices<AdminDb> services, HolidayCalendar calendar) : Operation<AdminDb, RemoveHoliday.Command, Done>(services)
{
    public sealed record Command(Guid Id, DateOnly Date) : ICommand;

    protected override async Task<Outcome<Done>> ApplyAsync(Command command, Work<AdminDb> work, CancellationToken ct)
    {
        if (await work.Db.Holidays.FindAsync([command.Date], ct) is { } holiday)
            work.Db.Holidays.Remove(holiday);
        return Done.It;
    }

    protected override void Committed() => calendar.Clear();
}
