namespace PropertyHub.Administration.Drafts;

/// <summary>What one person typed into a form and has not sent yet; kept for 24 hours.</summary>
internal sealed class Draft
{
    public const int LongestPage = 200, FormLength = 64, MostOfAPerson = 50;
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>The sign-in name.</summary>
    public required string Person { get; init; }

    /// <summary>The address of the page, without query.</summary>
    public required string Page { get; init; }

    /// <summary>A hash of the form's name and record, in hexadecimal: a form's name may hold personal data.</summary>
    public required string Form { get; init; }

    /// <summary>A <see cref="DraftContent"/>, encrypted.</summary>
    public required byte[] Content { get; set; }

    public DateTime SavedAt { get; set; }
}
