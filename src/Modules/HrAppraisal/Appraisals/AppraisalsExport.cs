using System.Collections.Concurrent;
using PropertyHub.HrAppraisal.Forms;
using PropertyHub.HrAppraisal.Scoring;
using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Exports;

namespace PropertyHub.HrAppraisal.Appraisals;

/// <summary>The month's results for payroll (HR-07). An item that does not apply is blank.</summary>
internal sealed class AppraisalsExport(MonthResults results) : IExport
{
    /// <summary>By the numbers of the items: forms of different months may have different ones.</summary>
    static readonly ConcurrentDictionary<string, SheetLayout<FormResult>> Layouts = [];

    public string Kind => "appraisals";
    public Text Title => Texts.KindAppraisals;
    public string Right => HrRights.Export;

    public Outcome<Func<Stream, CancellationToken, Task>> Prepare(ExportArguments arguments) =>
        arguments.Period is not { } month
            ? new Refusal(Texts.PeriodIsMissing)
            : (Func<Stream, CancellationToken, Task>)(async (output, ct) => await LayoutOf(await results.FormOfAsync(month, ct)).WriteAsync(output, await results.OfAsync(month, ct), ct));

    static SheetLayout<FormResult> LayoutOf(AppraisalForm form) => Layouts.GetOrAdd(string.Join(' ', form.Items.Select(item => item.Number)), _ => Columns([.. form.Items.Select(item => item.Number)]));

    static SheetLayout<FormResult> Columns(int[] items)
    {
        var layout = new SheetLayout<FormResult>("绩效考核")
            .Period("月份", result => result.Form.Month)
            .Text("工号", result => result.Form.StaffNo)
            .Text("姓名", result => result.Member?.Name);
        foreach (var item in items)
            layout.Number($"项{item}", result => result.Reckoning.Result.Items.Single(score => score.Number == item).Shown);
        return layout.Number("总分", result => result.Form.Total ?? result.Reckoning.Result.Total)
            .Whole("绩效比例", result => result.Form.PayPercent ?? result.Reckoning.Result.PayPercent)
            .Text("人事建议", result => result.Reckoning.Result.Recommendations.InFiles(), 24);
    }
}
