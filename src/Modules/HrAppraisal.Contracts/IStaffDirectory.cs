namespace PropertyHub.HrAppraisal;

/// <summary>A member of staff (员工) as other modules may know one.</summary>
public sealed record StaffFacts(string No, string Name, string Department, string Position);

/// <summary>Asks HR who works here.</summary>
public interface IStaffDirectory
{
    /// <summary>All staff by number (ordinal).</summary>
    Task<IReadOnlyList<StaffFacts>> StaffAsync(CancellationToken ct);
}
