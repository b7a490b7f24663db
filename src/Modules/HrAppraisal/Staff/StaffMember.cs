namespace PropertyHub.HrAppraisal.Staff;

/// <summary>A member of staff (员工, HR-01), known by number (工号).</summary>
internal sealed class StaffMember
{
    public required string No { get; init; }
    public required string Name { get; set; }
    public required string Department { get; set; }

    /// <summary>岗位, in the company's own words; 经理 is the one who scores as manager of the department.</summary>
    public required string Position { get; set; }

    public DateOnly? HiredOn { get; set; }
    public string? DirectSuperiorNo { get; set; }
    public string? IndirectSuperiorNo { get; set; }
    public int Version { get; set; }
}
