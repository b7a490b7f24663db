using PropertyHub.HrAppraisal.Appraisals;
using PropertyHub.HrAppraisal.Appraisals.Mine;
using PropertyHub.Kernel;
using PropertyHub.Platform.Desks;

namespace PropertyHub.HrAppraisal.Desks;

/// <summary>One's own result: as a notice until one has looked at it and while one may appeal, and with the months before it as a figure.</summary>
internal sealed class MyResult(MineQuery mine) : IWaitingSource, IFigureSource
{
    const int Months = 6;

    public string Right => HrRights.SeeOwn;

    async Task<IReadOnlyList<Waiting>> IWaitingSource.ForAsync(Actor actor, CancellationToken ct) =>
        [.. (await mine.ReadAsync(actor, ct)).Where(form => form.Stage is not null && (form.IsNews || form.Stage == FormStage.Published)).Select(Line)];

    /// <summary>News until the person has looked at it; after that the term to appeal runs on, but it presses no more.</summary>
    static Waiting Line(MineLine form) => new(form.IsNews ? Urgency.Soon : Urgency.Open,
        form.IsAnswered ? DeskTexts.MineAnswered(form.Month) : form.IsNews ? DeskTexts.MinePublished(form.Month) : DeskTexts.MineMayAppeal(form.Month),
        form.Stage == FormStage.Published ? DeskTexts.AppealUntil($"{form.AppealUntil:yyyy-MM-dd HH:mm}") : null, DeskTexts.SeeMine, $"/appraisals/mine/{form.Month}");

    async Task<IReadOnlyList<DeskFigure>> IFigureSource.ForAsync(Actor actor, CancellationToken ct)
    {
        var forms = (await mine.ReadAsync(actor, ct)).Where(form => form.Total is not null).Take(Months).Reverse().ToList();
        return forms is not [.., var newest] ? []
            : [new(DeskTexts.MyScore(newest.Month), Points(newest.Total), DeskTexts.PayShare(newest.PayPercent), $"/appraisals/mine/{newest.Month}",
                [.. forms.Select(form => new TrendBar(form.Month.ToString(), form.Total, Points(form.Total)))])];
    }

    static string Points(decimal? points) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{points:0.00}");
}
