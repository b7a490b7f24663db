namespace PropertyHub.HrAppraisal.Appraisals;

/// <summary>Where a form stands in the month (HR-04).</summary>
public enum FormStage
{
    /// <summary>A scorer has still to sign.</summary>
    Scoring,

    /// <summary>Waits for the leader in charge.</summary>
    Approval,

    /// <summary>Waits for HR to close.</summary>
    Closing,

    /// <summary>Closed and seen by the person, who may appeal.</summary>
    Published,

    /// <summary>An appeal waits to be answered.</summary>
    Appealed,

    /// <summary>The term is over, or the appeal was answered.</summary>
    Final,
}
