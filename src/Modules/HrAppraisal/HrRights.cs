namespace PropertyHub.HrAppraisal;

/// <summary>What may be done in HR appraisal. The names are stored in roles and never change.</summary>
internal static class HrRights
{
    /// <summary>See staff, forms and results.</summary>
    public const string View = "hr.view";

    /// <summary>Keep the staff list, by hand or by import.</summary>
    public const string ManageStaff = "hr.staff";

    /// <summary>Draft editions of the appraisal form and bring them into force.</summary>
    public const string ManageForms = "hr.forms";

    /// <summary>Note and import occurrences.</summary>
    public const string NoteOccurrences = "hr.occurrences";

    /// <summary>Accept and reject occurrences, score and sign, each on the forms where one is a scorer.</summary>
    public const string Score = "hr.score";

    public const string OpenMonth = "hr.open-month";
    public const string CloseMonth = "hr.close-month";
    public const string CloseUnsigned = "hr.close-unsigned";
    public const string ReopenMonth = "hr.reopen-month";

    /// <summary>Approve or send back forms as the leader in charge (分管领导).</summary>
    public const string Approve = "hr.approve";

    /// <summary>Answer appeals; one that is upheld reopens the form.</summary>
    public const string AnswerAppeals = "hr.answer-appeals";

    /// <summary>See one's own published forms and appeal against them.</summary>
    public const string SeeOwn = "hr.see-own";

    public const string Export = "hr.export";
}
