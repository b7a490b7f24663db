using System.Text.Json.Serialization;
using PropertyHub.HrAppraisal.Appraisals.Sheet;
using PropertyHub.HrAppraisal.Scoring;
using PropertyHub.Kernel;
using PropertyHub.Ui;

namespace PropertyHub.HrAppraisal.Forms.Editor;

/// <summary>A form as it stands in the fields of its page: figures as they were typed, words in the reader's language.</summary>
public sealed class FormTyped
{
    public List<ItemTyped> Items { get; init; } = [];
    public List<BandTyped> Pay { get; init; } = [];
    public string Direct { get; set; } = "";
    public string Indirect { get; set; } = "";
    public string Manager { get; set; } = "";

    /// <summary>The sum of the points that can be read.</summary>
    [JsonIgnore]
    public decimal Points => Items.Sum(item => Shown.TryRead(item.Points, out var points) ? points : 0);

    internal static FormTyped Of(AppraisalForm form) => new()
    {
        Items = [.. form.Items.Select(ItemTyped.Of)],
        Pay = [.. form.Pay.Select(band => new BandTyped { From = Figures.Plain(band.AtLeast), Gives = $"{band.Percent}", Marked = band.TransferOrDismissal })],
        Direct = Figures.Plain(form.Weights.Direct), Indirect = Figures.Plain(form.Weights.Indirect), Manager = Figures.Plain(form.Weights.Manager),
    };

    public void Add()
    {
        var number = Items.Select(item => Shown.TryRead(item.Number, out var taken) ? (int)Math.Clamp(taken, 0, 999) : 0).DefaultIfEmpty().Max() + 1;
        Items.Add(new ItemTyped { Number = $"{number}", Standards = [new() { Letter = 'a' }] });
        Toggle(Items[^1]);
    }

    /// <summary>One item at a time is opened.</summary>
    public void Toggle(ItemTyped item)
    {
        foreach (var other in Items)
            other.IsOpen = other == item && !item.IsOpen;
    }

    /// <summary>The form that the fields say; refused where a figure cannot be read, with each such field.</summary>
    internal Outcome<AppraisalForm> Read()
    {
        var reading = new FigureReading();
        var form = new AppraisalForm(StewardForm.Code, StewardForm.Form.TitleKey, [.. Items.Select(item => item.Read(reading))])
        {
            Weights = new(reading.Figure(Direct, FormTexts.Get("ScorerRole_" + ScorerRole.DirectSuperior)), reading.Figure(Indirect, FormTexts.Get("ScorerRole_" + ScorerRole.IndirectSuperior)),
                reading.Figure(Manager, FormTexts.Get("ScorerRole_" + ScorerRole.Manager))),
            Pay = [.. Pay.Select(band => new PayBand(reading.Figure(band.From, EditorTexts.Pay), reading.Whole(band.Gives, EditorTexts.Pay), band.Marked))],
        };
        return reading.Unread.Count == 0 ? form : new Refusal(EditorTexts.NotFigures(reading.Unread.Count)) { Details = reading.Unread };
    }
}

public sealed class ItemTyped
{
    /// <summary>Its standards and bands are in view.</summary>
    public bool IsOpen { get; set; }

    public string Number { get; set; } = "";
    public WordsTyped Title { get; init; } = new();
    public string Points { get; set; } = "";
    public bool ByRate { get; set; }
    public string PerViolation { get; set; } = "";
    public string AllLostFrom { get; set; } = "";
    public WordsTyped Source { get; init; } = new();
    public List<StandardTyped> Standards { get; init; } = [];
    public List<BandTyped> Bands { get; init; } = [];

    internal static ItemTyped Of(FormItem item) => new()
    {
        Number = $"{item.Number}", Title = WordsTyped.Of(item.TitleKey, item.Title), Points = Figures.Plain(item.Points), ByRate = item.Kind == ItemKind.RateBands,
        PerViolation = item.Kind == ItemKind.Violations ? Figures.Plain(item.PerViolation) : "", AllLostFrom = $"{item.AllLostFrom}",
        Source = WordsTyped.Of(item.SourceKey, item.Source),
        Standards = [.. item.Standards.Select(standard => new StandardTyped { Letter = standard.Letter, Words = WordsTyped.Of(standard.TextKey, standard.Text) })],
        Bands = [.. item.Bands.Select(band => new BandTyped { From = Figures.Plain(band.AtLeast), Gives = Figures.Plain(band.Points), Marked = band.Unfit })],
    };

    public void AddStandard() => Standards.Add(new() { Letter = Standards.Count == 0 ? 'a' : (char)(Standards.Max(standard => standard.Letter) + 1) });

    internal FormItem Read(FigureReading reading)
    {
        var number = reading.Whole(Number, EditorTexts.Number);
        var of = FormTexts.FaultOfItem(Number, SheetTexts.Points);
        return new(number, Title.Key, reading.Figure(Points, of), ByRate ? ItemKind.RateBands : ItemKind.Violations)
        {
            PerViolation = ByRate ? 0 : reading.Figure(PerViolation, FormTexts.FaultOfItem(Number, SheetTexts.PerViolation)),
            AllLostFrom = ByRate || string.IsNullOrWhiteSpace(AllLostFrom) ? null : reading.Whole(AllLostFrom, FormTexts.FaultOfItem(Number, EditorTexts.AllLostFrom)),
            SourceKey = Source.Key,
            Standards = [.. Standards.Select(standard => new Standard(standard.Letter, standard.Words.Key))],
            Bands = ByRate ? [.. Bands.Select(band => new RateBand(reading.Figure(band.From, FormTexts.FaultOfItem(Number, EditorTexts.Bands)), reading.Figure(band.Gives, FormTexts.FaultOfItem(Number, EditorTexts.Bands)), band.Marked))] : [],
        };
    }
}

public sealed class StandardTyped
{
    public char Letter { get; init; }
    public WordsTyped Words { get; init; } = new();
}

/// <summary>From a rate or a total on, the points or the share of pay that it gives.</summary>
public sealed class BandTyped
{
    public string From { get; set; } = "";
    public string Gives { get; set; } = "";

    /// <summary>Unfit for the post, or transfer or dismissal proposed.</summary>
    public bool Marked { get; set; }
}
