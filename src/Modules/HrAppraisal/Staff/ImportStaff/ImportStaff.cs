using Microsoft.EntityFrameworkCore;
using PropertyHub.HrAppraisal.Appraisals;
using PropertyHub.HrAppraisal.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Imports;
using PropertyHub.Platform.Operations;
using PropertyHub.Platform.Settings;

namespace PropertyHub.HrAppraisal.Staff.ImportStaff;

/// <summary>Takes in the staff list: one person per 工号, changes are updates. Forms that nobody has signed follow the new superiors.</summary>
internal sealed class ImportStaff(OperationServices<HrDb> services, IDbContextFactory<HrDb> factory, ISettings settings) : Import<HrDb, StaffRow>(services)
{
    public override string Kind => "staff";
    public override Text Title => Texts.KindStaff;
    public override string Right => HrRights.ManageStaff;
    protected override RowLayout<StaffRow> Layout => StaffRow.Layout;

    protected override IAsyncEnumerable<StaffRow> Known(CancellationToken ct) => factory.StaffRowsAsync(ct);

    protected override async Task ApplyAsync(ImportBatch<StaffRow> batch, Work<HrDb> work, CancellationToken ct)
    {
        var staff = await work.Db.Staff.ToDictionaryAsync(member => member.No, ct);
        var rows = new Dictionary<string, int>();
        foreach (var row in batch.Rows)
        {
            if (rows.TryAdd(row.Value.No!, row.Number))
                Take(row.Value, batch, staff, work.Db);
            else
                batch.Refuse(row, StaffRow.NoHeader, Texts.StaffTwice(row.Value.No, Text.Ordinal(rows[row.Value.No!])));
        }
        foreach (var row in batch.Rows)
        {
            WarnUnknown(row.Value, StaffRow.DirectHeader, row.Value.DirectSuperior, batch, staff);
            WarnUnknown(row.Value, StaffRow.IndirectHeader, row.Value.IndirectSuperior, batch, staff);
        }
        if (batch.Added + batch.Updated > 0)
            await AssignAsync(new StaffList(staff, await settings.GetAsync(HrSettings.ManagerPosition, work.Today, ct)), work.Db, ct);
    }

    static void Take(StaffRow row, ImportBatch<StaffRow> batch, Dictionary<string, StaffMember> staff, HrDb db)
    {
        if (!staff.TryGetValue(row.No!, out var member))
        {
            staff[row.No!] = member = new StaffMember { No = row.No!, Name = row.Name!, Department = row.Department!, Position = row.Position! };
            db.Staff.Add(member);
        }
        (member.Name, member.Department, member.Position) = (row.Name!, row.Department!, row.Position!);
        if (batch.Has(StaffRow.HiredOnHeader))
            member.HiredOn = row.HiredOn;
        if (batch.Has(StaffRow.DirectHeader))
            member.DirectSuperiorNo = row.DirectSuperior;
        if (batch.Has(StaffRow.IndirectHeader))
            member.IndirectSuperiorNo = row.IndirectSuperior;
        Count(db.Entry(member).State, batch);
    }

    static void Count(EntityState state, ImportBatch<StaffRow> batch)
    {
        if (state == EntityState.Added)
            batch.Added++;
        else if (state == EntityState.Modified)
            batch.Updated++;
        else
            batch.Unchanged++;
    }

    static void WarnUnknown(StaffRow row, string role, string? superior, ImportBatch<StaffRow> batch, Dictionary<string, StaffMember> staff)
    {
        if (superior is not null && !staff.ContainsKey(superior))
            batch.Warn(Texts.SuperiorIsUnknown(row.No, role, superior));
    }

    static async Task AssignAsync(StaffList staff, HrDb db, CancellationToken ct)
    {
        foreach (var form in await db.Forms().Where(form => form.State != AppraisalState.Closed && form.FrozenAt == null).ToListAsync(ct))
            form.Assign(staff.ScorersOf(form.StaffNo));
    }
}

static class StaffRows
{
    public static async IAsyncEnumerable<StaffRow> StaffRowsAsync(this IDbContextFactory<HrDb> factory, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        foreach (var member in await db.Staff.AsNoTracking().OrderBy(member => member.No).ToListAsync(ct))
            yield return StaffRow.Of(member);
    }
}
