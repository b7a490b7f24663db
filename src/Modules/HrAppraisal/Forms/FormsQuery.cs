using Microsoft.EntityFrameworkCore;
using PropertyHub.HrAppraisal.Data;
using PropertyHub.Kernel;

namespace PropertyHub.HrAppraisal.Forms;

/// <summary>The versions of the steward's form, the newest first.</summary>
internal sealed class FormsQuery(IDbContextFactory<HrDb> factory, EstateClock clock)
{
    public async Task<FormsView> ReadAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var own = await db.FormVersions.AsNoTracking().Where(version => version.Code == StewardForm.Code).OrderBy(version => version.Number).ToListAsync(ct);
        var earliest = FormTimeline.Earliest(await db.OpenedMonthsAsync(ct));
        var begins = own.Where(version => version.From is not null).Select(version => version.From!.Value).Order().ToList();
        var today = Period.Of(clock.Today);
        var now = FormTimeline.For(today, await db.EditionsAsync(ct)).Number;
        var lines = own.Select(version => new FormLine(version.Number, version.Form)
        {
            From = version.From, Until = version.From is { } from ? Until(from, begins) : null, Reason = version.Reason, Version = version.Version,
            By = version.EnactedBy ?? version.ChangedBy, At = clock.ToLocal(version.EnactedAt ?? version.ChangedAt),
            Standing = version.IsDraft ? FormStanding.Draft : version.Number == now ? FormStanding.Present : version.From > today ? FormStanding.Planned : FormStanding.Past, MayBeTakenBack = version.From is { } first && (earliest is null || first >= earliest),
        });
        var first = new FormLine(FormEditions.First.Number, StewardForm.Form) { Until = begins.Count > 0 ? begins[0].Plus(-1) : null, Standing = now == FormEditions.First.Number ? FormStanding.Present : FormStanding.Past };
        return new([.. lines.Prepend(first).Reverse()], earliest);
    }

    static Period? Until(Period from, List<Period> begins) => begins.Find(other => other > from) is { Year: > 0 } next ? next.Plus(-1) : null;
}

/// <param name="Earliest">The first month a draft may begin; null when any month will do.</param>
internal sealed record FormsView(IReadOnlyList<FormLine> Lines, Period? Earliest)
{
    public FormLine? Draft => Lines.FirstOrDefault(line => line.IsDraft);
    public FormLine? Find(long number) => Lines.FirstOrDefault(line => line.Number == number);

    /// <summary>The version that a draft or a version is usually compared with: the one before it.</summary>
    public FormLine? Before(FormLine line) => Lines.FirstOrDefault(other => other.Number < line.Number);
}

/// <param name="Number">1 comes with the product.</param>
internal sealed record FormLine(int Number, AppraisalForm Form)
{
    public FormStanding Standing { get; init; }
    public bool IsDraft => Standing == FormStanding.Draft;
    public Period? From { get; init; }

    /// <summary>Its last month; null when no later one is set.</summary>
    public Period? Until { get; init; }

    public string? Reason { get; init; }
    public string? By { get; init; }

    /// <summary>When it was brought into force or last edited, in the estate's time.</summary>
    public DateTime? At { get; init; }

    public int Version { get; init; }

    public bool MayBeTakenBack { get; init; }

    public Text? Months => IsDraft ? null : (From, Until) switch
    {
        (null, null) => EditorTexts.Always,
        (null, { } until) => EditorTexts.Until(until),
        ({ } from, null) => EditorTexts.From(from),
        ({ } from, { } until) => from == until ? Text.Verbatim($"{from}") : EditorTexts.FromUntil(from, until),
    };
}
