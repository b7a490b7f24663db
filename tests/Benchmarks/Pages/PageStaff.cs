using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Administration.Accounts;
using PropertyHub.Administration.Calendar;
using PropertyHub.Administration.Data;
using PropertyHub.Administration.Roles;
using PropertyHub.HrAppraisal.Appraisals.CloseMonth;
using PropertyHub.HrAppraisal.Appraisals.OpenMonth;
using PropertyHub.HrAppraisal.Data;
using PropertyHub.HrAppraisal.Staff;
using PropertyHub.Kernel;
using PropertyHub.Platform.Data;

namespace PropertyHub.Benchmarks.Pages;

/// <summary>Two hundred members of staff with accounts, the stewards' forms of three months, two of them closed, and the holidays of five years.</summary>
internal static class PageStaff
{
    const int Members = 200;
    const int ClosedMonths = 2;
    public const string Steward = "S001";
    public static readonly Period Open = new(2026, 11);
    public static readonly Period Closed = new(2026, 10);

    public static async Task FillAsync(BillingBench bench)
    {
        await using (var hr = await bench.Services.GetRequiredService<IDbContextFactory<HrDb>>().CreateDbContextAsync())
            await hr.BulkInsertAsync([.. Enumerable.Range(1, Members).Select(MemberAt)], CancellationToken.None);
        await bench.Services.GetRequiredService<IRoleStart>().PrepareAsync(CancellationToken.None);
        await AddAccountsAsync(bench);
        for (var month = ClosedMonths; month >= 0; month--)
            await AppraiseAsync(bench, Open.Plus(-month));
    }

    static StaffMember MemberAt(int at) => new()
    {
        No = PageEstate.StewardOf(at), Name = $"员工{at}", Department = at % 2 == 0 ? "客服一部" : "客服二部", Position = at > Members - 2 ? "经理" : "管家", HiredOn = new(2020, 1, 1),
        DirectSuperiorNo = PageEstate.StewardOf(Members - 3), IndirectSuperiorNo = PageEstate.StewardOf(Members - 2),
    };

    static async Task AddAccountsAsync(BillingBench bench)
    {
        await using var db = await bench.Services.GetRequiredService<IDbContextFactory<AdminDb>>().CreateDbContextAsync();
        var roles = await db.Roles.Select(role => role.Id).ToListAsync();
        foreach (var at in Enumerable.Range(1, Members))
        {
            var account = new Account { UserName = $"user{at}", NormalizedUserName = $"USER{at}", DisplayName = $"员工{at}", StaffNo = PageEstate.StewardOf(at), SecurityStamp = $"{at}", CreatedAt = DateTime.UtcNow };
            account.SetRoles([roles[at % roles.Count]]);
            db.Accounts.Add(account);
        }
        db.Holidays.AddRange(Enumerable.Range(0, 5 * 30).Select(at => new Holiday { Date = new DateOnly(2022, 1, 1).AddDays(12 * at), Kind = HolidayKind.Off, Name = "节日" }));
        await db.SaveChangesAsync();
    }

    static async Task AppraiseAsync(BillingBench bench, Period month)
    {
        await using var scope = bench.Scope();
        Checked((await scope.Get<OpenMonth>().RunAsync(new(Guid.NewGuid(), month))).Refusal);
        if (month < Open)
            Checked((await scope.Get<CloseMonth>().RunAsync(new(Guid.NewGuid(), month, WithoutSignatures: true, Reason: "试算"))).Refusal);
    }

    static void Checked(Refusal? refusal)
    {
        if (refusal is not null)
            throw new InvalidOperationException(refusal.Text);
    }
}
