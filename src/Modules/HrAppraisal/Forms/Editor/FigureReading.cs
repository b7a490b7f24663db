using PropertyHub.HrAppraisal.Appraisals.Sheet;
using PropertyHub.Kernel;

namespace PropertyHub.HrAppraisal.Forms.Editor;

/// <summary>Reads the figures of a form's fields and keeps which could not be read.</summary>
internal sealed class FigureReading
{
    const int Largest = 9999;

    readonly List<Text> _unread = [];

    public IReadOnlyList<Text> Unread => _unread;

    /// <summary>Also with full-width digits and blanks around it; 0 where it cannot be read.</summary>
    public decimal Figure(string typed, Text field)
    {
        if (Shown.TryRead(typed, out var figure) && Math.Abs(figure) <= Largest)
            return figure;
        _unread.Add(EditorTexts.NotAFigure(field, typed.Length > 20 ? typed[..20] + "…" : typed));
        return 0;
    }

    public int Whole(string typed, Text field)
    {
        if (Shown.TryRead(typed, out var figure) && Math.Abs(figure) <= Largest && figure == Math.Truncate(figure))
            return (int)figure;
        _unread.Add(EditorTexts.NotAFigure(field, typed.Length > 20 ? typed[..20] + "…" : typed));
        return 0;
    }
}
