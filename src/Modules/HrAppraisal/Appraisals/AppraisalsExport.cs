using PropertyHub.HrAppraisal.Scoring;
using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Exports;

namespace PropertyHub.HrAppraisal.Appraisals;

/// <summary>The month's results for payroll (HR-07). An item that does not apply is blank.</summary>
internal sealed class AppraisalsExport(MonthResults results) : IExport
{
    static readonly SheetLayout<FormResult> Layout = Columns();

    public string Kind => "appraisals";
    public Text Title => Texts.KindAppraisals;
    public string Right => HrRights.Export;

    public Outcome<Func<Stream, CancellationToken, Task>> Prepare(ExportArguments arguments) =>
        arguments.Period is not { } month
            ? new Refusal(Texts.PeriodIsMissing)
            : (Func<Stream, CancellationToken, Task>)(async (output, ct) => await Layout.WriteAsync(output, await results.OfAsync(month, ct), ct));

    static SheetLayout<FormResult> Columns()
    {
        var layout = new SheetLayout<FormResult>("绩效考核")
            .Period("月份", result => result.Form.Month)
            .Text("工号", result => result.Form.StaffNo)
            .Text("姓名", result => result.Member?.Name);
        for (var i = 0; i < Reckoning.Form.Items.Count; i++)
        {
            var index = i;
            layout.Number($"项{Reckoning.Form.Items[i].Number}", result => result.Reckoning.Result.Items[index].Shown);
        }
        return layout.Number("总分", result => result.Form.Total ?? result.Reckoning.Result.Total)
            .Whole("绩效比例", result => result.Form.PayPercent ?? result.Reckoning.Result.PayPercent)
            .Text("人事建议", result => result.Reckoning.Result.Recommendations.InFiles(), 24);
    }
}
