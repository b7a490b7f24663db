using PropertyHub.Kernel;

namespace PropertyHub.HrAppraisal.Forms;

/// <summary>A form from a month on.</summary>
/// <param name="Number">1 is the one that comes with the product.</param>
/// <param name="From">The first month it holds for; null for the one that has always held.</param>
internal sealed record FormEdition(int Number, Period? From, AppraisalForm Form);

/// <summary>Which edition of a form a month is appraised by: a new one takes effect from a month, earlier months keep theirs (HR-03).</summary>
internal static class FormTimeline
{
    /// <summary>The one in force that began last.</summary>
    /// <exception cref="InvalidOperationException">When none has begun.</exception>
    public static FormEdition For(Period month, IEnumerable<FormEdition> inForce) =>
        inForce.Where(edition => edition.From is not { } from || from <= month).MaxBy(edition => edition.From?.Number ?? int.MinValue)
        ?? throw new InvalidOperationException($"no form for {month}");

    /// <summary>The first month that a new edition may hold for: after every month that has been opened, since nothing changes under a signature.</summary>
    /// <param name="opened">Months with forms, open or closed.</param>
    /// <returns>Null when any month will do.</returns>
    public static Period? Earliest(IEnumerable<Period> opened) => opened.Select(month => (Period?)month).Max() is { } last ? last.Plus(1) : null;
}
