namespace PropertyHub.Platform.Excel;

/// <summary>How the cells of a column look: text that Excel leaves alone, 0, as it is, 0.00, yyyy-mm-dd, yyyy-mm-dd hh:mm.</summary>
public enum SheetStyle { Text, Whole, Number, Money, Date, Moment }

internal sealed record FormColumn(string Header, SheetStyle Style, double? Width = null)
{
    public IReadOnlyList<string> Allowed { get; init; } = [];
    public bool Required { get; init; }
}

/// <summary>A line of the sheet that explains how to fill in a template.</summary>
internal sealed record GuideLine(string Header, bool Required, string Rule, string Example);
