using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Imports;

namespace PropertyHub.HrAppraisal.Occurrences.ImportOccurrences;

/// <summary>A row of the occurrences spreadsheet (考核扣分).</summary>
internal sealed class OccurrenceRow
{
    public const string MonthHeader = "月份";
    public const string StaffNoHeader = "工号";
    public const string DateHeader = "日期";
    public const string EvidenceHeader = "证据";
    public const string NotedByHeader = "记录人";
    public const string StateHeader = "状态";

    public static readonly Words<OccurrenceState> States = new Words<OccurrenceState>(
        ("待确认", OccurrenceState.Pending), ("已确认", OccurrenceState.Confirmed), ("驳回", OccurrenceState.Rejected)).Also("已驳回", OccurrenceState.Rejected);

    public Period? Month { get; set; }
    public string? StaffNo { get; set; }
    public int? Item { get; set; }
    public DateOnly? Date { get; set; }
    public string? Description { get; set; }
    public string? Evidence { get; set; }
    public string? NotedBy { get; set; }
    /// <summary>Blank: nobody has said yet. A new occurrence is then pending, a known one stays as it is.</summary>
    public OccurrenceState? State { get; set; }

    public static readonly RowLayout<OccurrenceRow> Layout = new RowLayout<OccurrenceRow>("考核扣分", HeaderSynonyms.Embedded(typeof(OccurrenceRow).Assembly, "OccurrenceHeaders.json"))
        .Period(MonthHeader, row => row.Month, required: true, example: "2026-11")
        .Code(StaffNoHeader, row => row.StaffNo, required: true, example: "E010")
        .Whole("项目序号", row => row.Item, required: true, min: 1, max: 8, example: "7")
        .Date(DateHeader, row => row.Date, required: true, example: "2026-11-19")
        .Text("违规描述", row => row.Description, required: true, example: "报修完工 3 天未回访")
        .Text(EvidenceHeader, row => row.Evidence, example: "派工单照片")
        .Text(NotedByHeader, row => row.NotedBy, maxLength: 200, example: "E002")
        .Word(StateHeader, States, row => row.State, example: "待确认");

    /// <summary>What makes a row the one it is (all but state, evidence and who noted it); equal rows are counted.</summary>
    public Fingerprint Identity => Fingerprint.Of($"{Month!.Value.Number}\n{StaffNo}\n{Item}\n{Date!.Value.DayNumber}\n{Description}");

    /// <summary>Of evidence and who noted it, as far as a file has these columns.</summary>
    public static Func<OccurrenceRow, ulong> RestOf(ImportBatch<OccurrenceRow> batch)
    {
        var (evidence, notedBy) = (batch.Has(EvidenceHeader), batch.Has(NotedByHeader));
        return row => Fingerprint.Of($"{(evidence ? row.Evidence : null)}\n\0{(notedBy ? row.NotedBy : null)}").High;
    }

    public static OccurrenceRow Of(Occurrence occurrence) => new()
    {
        Month = occurrence.Month, StaffNo = occurrence.StaffNo, Item = occurrence.Item, Date = occurrence.Date, Description = occurrence.Description,
        Evidence = occurrence.Evidence, NotedBy = occurrence.NotedBy, State = occurrence.State,
    };
}
