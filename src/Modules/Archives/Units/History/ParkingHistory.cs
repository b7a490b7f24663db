using Microsoft.EntityFrameworkCore;
using PropertyHub.Archives.Data;
using PropertyHub.Kernel;

namespace PropertyHub.Archives.Units.History;

/// <summary>Parking spaces taken and given back.</summary>
internal sealed class ParkingHistory(IDbContextFactory<ArchivesDb> databases, EstateClock clock) : IUnitHistory
{
    public string Right => ArchivesRights.See;
    public string Key => "parking";
    public Text Kind => HistoryTexts.Parking;
    public string Icon => Ui.AppIcon.Card;

    public async Task<IReadOnlyList<UnitEvent>> OfAsync(UnitFacts unit, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var leases = await (from lease in db.ParkingLeases.AsNoTracking()
                            where lease.UnitId == unit.Id
                            join space in db.ParkingSpaces on lease.SpaceId equals space.Id
                            select new { space.Code, lease.Kind, lease.From, lease.To }).ToListAsync(ct);
        return [.. leases.Where(lease => lease.To <= clock.Today).Select(lease => new UnitEvent(lease.To!.Value, HistoryTexts.LeaseEnded(lease.Code, Texts.Get("Parking_" + lease.Kind)), "", AddressOf(lease.Code))),
            .. leases.Where(lease => lease.From is not null).Select(lease => new UnitEvent(lease.From!.Value, HistoryTexts.LeaseBegan(lease.Code, Texts.Get("Parking_" + lease.Kind)), "", AddressOf(lease.Code)))];
    }

    static string AddressOf(string space) => $"/archives/parking?q={Uri.EscapeDataString(space)}";
}
