using PropertyHub.Administration.Accounts;
using PropertyHub.Administration.Calendar;
using PropertyHub.Administration.Roles;
using PropertyHub.Administration.Settings;
using PropertyHub.Administration.Trail;
using PropertyHub.Host.Desks;
using PropertyHub.Kernel;
using PropertyHub.Platform.Lists;

namespace PropertyHub.Benchmarks.Pages;

/// <summary>The pages of administration and the start page: of a steward, and of who sees the whole.</summary>
internal static class AdminPages
{
    static readonly ListRequest First = new();
    static readonly Actor Steward = Actor.System with { Name = "user1", StaffNo = PageStaff.Steward };

    public static IEnumerable<PageView> Of(BenchScope scope) =>
    [
        new("/ (a steward)", () => DeskAsync(scope.Get<MyDesk>(), Steward)),
        new("/ (a manager)", () => DeskAsync(scope.Get<MyDesk>(), Actor.System)),
        new("/admin/accounts", () => AccountsAsync(scope)),
        new("/admin/roles", () => RolesAsync(scope.Get<RoleBook>())),
        new("/admin/settings", () => scope.Get<SettingList>().AllAsync(BillingBench.Today, CancellationToken.None)),
        new("/admin/holidays", () => scope.Get<HolidayList>().PageAsync(First, CancellationToken.None)),
        new("/admin/audit", () => scope.Get<AuditTrailList>().PageAsync(First, CancellationToken.None)),
    ];

    static async Task DeskAsync(MyDesk desk, Actor actor)
    {
        await desk.WaitingForAsync(actor, CancellationToken.None);
        await desk.FiguresOfAsync(actor, CancellationToken.None);
    }

    static async Task AccountsAsync(BenchScope scope)
    {
        await scope.Get<RoleBook>().AllAsync(CancellationToken.None);
        await scope.Get<AccountList>().PageAsync(First, CancellationToken.None);
    }

    static async Task RolesAsync(RoleBook book)
    {
        var roles = await book.AllAsync(CancellationToken.None);
        await book.HoldersAsync(CancellationToken.None);
        await book.FindAsync(roles[0].Id, CancellationToken.None);
    }
}
