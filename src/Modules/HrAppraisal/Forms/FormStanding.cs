namespace PropertyHub.HrAppraisal.Forms;

/// <summary>How a version stands to the present month.</summary>
public enum FormStanding
{
    Draft,

    /// <summary>In force, and its first month has not come.</summary>
    Planned,

    Present,

    /// <summary>A later version holds now.</summary>
    Past,
}
