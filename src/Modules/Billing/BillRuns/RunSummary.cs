using PropertyHub.Kernel;
using PropertyHub.Ui;

namespace PropertyHub.Billing.BillRuns;

public sealed record ItemTotal(string ItemCode, string ItemName, int Charges, Money Total);

/// <summary>Notes of one sort: how many there are, and the first of them by name.</summary>
public sealed record RunNotes(int Count, IReadOnlyList<RunNote> Listed)
{
    public const int Most = 500;

    public int NotListed => Count - Listed.Count;
}

/// <summary>What a run posted or, as a preview, would post.</summary>
public sealed record RunSummary
{
    public required Period Period { get; init; }
    public required DateOnly PostedOn { get; init; }

    /// <summary>Null for a preview, and when there was nothing to post.</summary>
    public long? RunId { get; init; }

    public required int Charges { get; init; }
    public required Money Total { get; init; }
    public required IReadOnlyList<ItemTotal> Items { get; init; }
    public Money PrepaymentUsed { get; init; }

    /// <summary>Charges of these items that earlier runs of the period have posted.</summary>
    public required int AlreadyPosted { get; init; }

    public required int HeldCount { get; init; }
    public required IReadOnlyList<HeldReading> Held { get; init; }
    public required RunNotes Missing { get; init; }
    public required RunNotes Zero { get; init; }
    public required RunNotes Warnings { get; init; }

    public Text ToText(bool preview) =>
        preview && Charges > 0 ? BillRunTexts.Previewed(Period, Charges, Total)
        : Charges > 0 ? BillRunTexts.Posted(Period, Charges, Total)
        : AlreadyPosted > 0 ? BillRunTexts.PostedNothing(Period) : BillRunTexts.NothingToPost(Period);
}
