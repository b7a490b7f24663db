using PropertyHub.Kernel;
using PropertyHub.Platform.Modules;
using PropertyHub.Platform.Operations;

namespace PropertyHub.HrAppraisal.Appraisals;

/// <summary><c>appraise MONTH --open</c> and <c>appraise MONTH --close</c>: closing takes the scores as they stand and marks unsigned forms 未签.</summary>
internal sealed class AppraiseVerb(OpenMonth.OpenMonth open, CloseMonth.CloseMonth close) : IVerb
{
    const string Month = "MONTH";
    const string Open = "--open";
    const string Close = "--close";

    public string Name => "appraise";
    public Text Description => Texts.VerbAppraise;

    public IReadOnlyList<VerbParameter> Parameters { get; } =
    [
        new(Month, VerbValue.Period, Texts.VerbMonth, Required: true),
        new(Open, VerbValue.Flag, Texts.VerbOpen),
        new(Close, VerbValue.Flag, Texts.VerbClose),
    ];

    public Text? Misuse(VerbArguments arguments) => arguments.Flag(Open) == arguments.Flag(Close) ? Texts.VerbOneOf : null;

    public Task<Outcome<VerbResult>> RunAsync(VerbArguments arguments, IProgress<WorkProgress> progress, CancellationToken ct)
    {
        var month = arguments.Period(Month)!.Value;
        return arguments.Flag(Open) ? OpenAsync(month, ct) : CloseAsync(month, ct);
    }

    async Task<Outcome<VerbResult>> OpenAsync(Period month, CancellationToken ct)
    {
        var outcome = await open.RunAsync(new(Guid.NewGuid(), month), ct);
        if (outcome.Refusal is { } refusal)
            return refusal;
        var opened = outcome.Value;
        return new VerbResult(Texts.MonthOpened(month, opened.Forms))
        {
            Figures =
            [
                new("opened", Texts.FigureOpened, opened.Opened),
                new("forms", Texts.FigureForms, opened.Forms),
                new("pending", Texts.FigurePending, opened.Pending),
            ],
            Warnings = [.. opened.UnknownStewards.Select(no => Texts.StewardIsUnknown(no))],
        };
    }

    async Task<Outcome<VerbResult>> CloseAsync(Period month, CancellationToken ct)
    {
        var outcome = await close.RunAsync(new(Guid.NewGuid(), month, WithoutSignatures: true, Texts.CloseByCommand), ct);
        if (outcome.Refusal is { } refusal)
            return refusal;
        var closed = outcome.Value;
        return new VerbResult(Texts.MonthClosed(month, closed.Forms))
        {
            Figures =
            [
                new("forms", Texts.FigureForms, closed.Forms),
                new("unsigned", Texts.FigureUnsigned, closed.Unsigned),
                new("pending", Texts.FigurePending, closed.LeftOut.Count),
            ],
            Tables = closed.LeftOut.Count == 0 ? [] : [LeftOut(closed.LeftOut)],
            Warnings = closed.LeftOut.Count == 0 ? [] : [Texts.PendingLeftOut(closed.LeftOut.Count)],
        };
    }

    static VerbTable LeftOut(IReadOnlyList<CloseMonth.LeftOut> pending) => new("pending", Texts.FigurePending,
        [new("staffNo", Texts.ColumnStaffNo), new("item", Texts.ColumnItem), new("date", Texts.ColumnDate), new("description", Texts.ColumnDescription)],
        [.. pending.Select(occurrence => (IReadOnlyList<object?>)[occurrence.StaffNo, occurrence.Item, occurrence.Date, occurrence.Description])]);
}
