using Microsoft.AspNetCore.Components;
using MudBlazor;
using PropertyHub.HrAppraisal.Occurrences;
using PropertyHub.HrAppraisal.Occurrences.NoteOccurrence;
using PropertyHub.HrAppraisal.Scoring;
using PropertyHub.Kernel;
using PropertyHub.Ui;

namespace PropertyHub.HrAppraisal.Appraisals.Sheet;

/// <summary>The form with its evidence, filled by the three scorers one after another. The opened item stands in the address.</summary>
public sealed partial class AppraisalPage
{
    [Parameter] public string MonthText { get; set; } = "";
    [Parameter] public string StaffNo { get; set; } = "";
    [SupplyParameterFromQuery(Name = "item")] public string? ItemText { get; set; }

    /// <summary>Scores typed that still lack their reason, by item.</summary>
    readonly Dictionary<int, decimal> _unsaved = [];
    SheetView? _view;
    DraftKeeper? _draft;
    Refusal? _refusal;
    string _shownFor = "";
    bool _read, _busy;

    int? Item => Typed.Part<int>(ItemText);

    Period Month => Period.TryParse(MonthText, out var month) ? month : default;

    Dictionary<string, Func<Task>> Keys => new()
    {
        ["ArrowUp"] = () => Step(-1),
        ["ArrowDown"] = () => Step(1),
        ["A"] = () => OnPending(AcceptAsync),
        ["R"] = () => OnPending(RejectAsync),
        ["Alt+N"] = () => NoteAsync(Current),
        ["PageUp"] = () => Person(_view!.PreviousNo),
        ["PageDown"] = () => Person(_view!.NextNo),
        ["Ctrl+Enter"] = () => _view is { Mine: null, MayApprove: true } ? ApproveAsync() : SignAsync(),
    };

    decimal? UnsavedOf(SheetItem item) => _unsaved.TryGetValue(item.Number, out var points) ? points : null;

    SheetItem Current => _view!.Items.FirstOrDefault(item => item.Number == Item) ?? _view.Items[0];

    protected override async Task OnParametersSetAsync()
    {
        if (_shownFor == $"{MonthText}/{StaffNo}")
            return;
        _shownFor = $"{MonthText}/{StaffNo}";
        (_refusal, _view) = (null, null);
        _unsaved.Clear();
        await LoadAsync();
    }

    async Task LoadAsync()
    {
        _view = Month == default ? null : await Query.ReadAsync(Month, StaffNo, await Actors.GetAsync(), CancellationToken.None);
        _read = true;
    }

    /// <summary>One act at a time; afterwards the form is read anew.</summary>
    async Task<T?> ActAsync<T>(Func<Task<Outcome<T>>> act) where T : class
    {
        if (_busy)
            return null;
        _busy = true;
        try
        {
            var outcome = await act();
            _refusal = outcome.Refusal;
            await LoadAsync();
            return outcome.Succeeded ? outcome.Value : null;
        }
        finally
        {
            _busy = false;
            StateHasChanged();
        }
    }

    async Task GiveAsync((SheetItem Item, decimal Points) entry)
    {
        var ((item, points), mine) = (entry, _view!.Mine);
        if (mine is null)
            return;
        var reason = mine.Scores.GetValueOrDefault(item.Number)?.Reason;
        if (points == item.Proposed || reason is not null)
        {
            await SaveAsync(mine, item.Number, points, points == item.Proposed ? null : reason);
            return;
        }
        (_unsaved[item.Number], _refusal) = (points, null);
        Open(item.Number);
    }

    async Task ReasonAsync(SheetItem item, string reason)
    {
        if (_view!.Mine is not { } mine || string.IsNullOrWhiteSpace(reason))
            return;
        var points = _unsaved.TryGetValue(item.Number, out var typed) ? typed : mine.Scores.GetValueOrDefault(item.Number)?.Given;
        if (points is { } given)
            await SaveAsync(mine, item.Number, given, reason);
    }

    async Task SaveAsync(SheetColumn mine, int item, decimal points, string? reason)
    {
        if (await ActAsync(() => Scoring.RunAsync(new(Guid.NewGuid(), Month, StaffNo, Enum.Parse<ScorerRole>(mine.Role), [new(item, points, reason)]))) is null)
            return;
        _unsaved.Remove(item);
        if (_view!.Items.FirstOrDefault(one => one.Number == item) is { } saved)
            _draft?.Sent(SheetTexts.ScoreOf(saved.Title).ToString(), SheetTexts.WhyChangedOf(saved.Title).ToString());
    }

    async Task TakeProposedAsync()
    {
        if (_view!.Mine is not { } mine)
            return;
        var scores = _view.Items.Where(item => mine.Missing.Contains(item.Number) && !_unsaved.ContainsKey(item.Number))
            .Select(item => new Score.Score.Given(item.Number, item.Proposed!.Value, null)).ToList();
        await ActAsync(() => Scoring.RunAsync(new(Guid.NewGuid(), Month, StaffNo, Enum.Parse<ScorerRole>(mine.Role), scores)));
    }

    async Task SignAsync()
    {
        if (_view!.Mine is not { } mine)
            return;
        if (await ActAsync(() => Signing.RunAsync(new(Guid.NewGuid(), Month, StaffNo, Enum.Parse<ScorerRole>(mine.Role)))) is not null)
            Toasts.Tell(SheetTexts.Signed(_view.Name, Month));
    }

    async Task ApproveAsync()
    {
        if (_view!.Columns.FirstOrDefault(column => column.IsNext) is not { } missing)
        {
            if (await ActAsync(() => Approving.RunAsync(new(Guid.NewGuid(), Month, StaffNo))) is not null)
                Toasts.Tell(SheetTexts.Approved(_view.Name, Month));
            return;
        }
        await AskAsync(SheetTexts.Approve, SheetTexts.ApproveWithoutWords(missing.RoleName, missing.Name), async (id, reason) => (await Approving.RunAsync(new(id, Month, StaffNo, reason))).Refusal);
    }

    Task SendBackAsync() =>
        AskAsync(SheetTexts.SendBack, SheetTexts.SendBackWords, async (id, reason) => (await SendingBack.RunAsync(new(id, Month, StaffNo, reason))).Refusal);

    Task AnswerAsync(bool upheld) =>
        AskAsync(upheld ? SheetTexts.UpholdAppeal : SheetTexts.RejectAppeal, upheld ? SheetTexts.UpholdWords : SheetTexts.RejectAppealWords,
            async (id, reason) => (await Answering.RunAsync(new(id, Month, StaffNo, upheld, reason))).Refusal);

    Task ReopenAsync() =>
        AskAsync(SheetTexts.ReopenForm, SheetTexts.ReopenFormWords, async (id, reason) => (await Reopening.RunAsync(new(id, Month, StaffNo, reason))).Refusal);

    async Task AskAsync(Text deed, Text words, Func<Guid, string, Task<Refusal?>> act)
    {
        var id = Guid.NewGuid();
        if (await Dialogs.ConfirmAsync(deed, words, deed, askReason: true, act: reason => act(id, reason)) is null)
            return;
        _refusal = null;
        await LoadAsync();
    }

    async Task AcceptAsync(SheetOccurrence occurrence) =>
        Tell(await ActAsync(() => Accepting.RunAsync(new(Guid.NewGuid(), occurrence.Id, null))));

    async Task RejectAsync(SheetOccurrence occurrence)
    {
        var id = Guid.NewGuid();
        EvidenceChange? change = null;
        var done = await Dialogs.ConfirmAsync(SheetTexts.RejectTitle, SheetTexts.RejectWords(occurrence.Date, occurrence.Description), SheetTexts.Reject, askReason: true, record: $"reject {occurrence.Id}", act: async reason =>
        {
            var outcome = await Rejecting.RunAsync(new(id, occurrence.Id, reason));
            change = outcome.Succeeded ? outcome.Value : null;
            return outcome.Refusal;
        });
        if (done is null)
            return;
        await LoadAsync();
        StateHasChanged();
        Tell(change);
    }

    async Task NoteAsync(SheetItem item)
    {
        if (!_view!.MayNote || item.IsRate)
            return;
        await AfterAsync(Dialogs.OpenAsync<NoteDialog, NotedBack>(new DialogParameters<NoteDialog> { { dialog => dialog.View, _view }, { dialog => dialog.ItemNumber, item.Number } }));
    }

    Task AttachAsync(SheetOccurrence occurrence) =>
        AfterAsync(Dialogs.OpenAsync<AttachDialog, NotedBack>(new DialogParameters<AttachDialog> { { dialog => dialog.Occurrence, occurrence } }));

    Task ShowAsync((SheetOccurrence Occurrence, SheetFile File) chosen) =>
        AfterAsync(Dialogs.OpenAsync<FileDialog, NotedBack>(new DialogParameters<FileDialog> { { dialog => dialog.File, chosen.File }, { dialog => dialog.OccurrenceId, chosen.Occurrence.Id } }));

    async Task AfterAsync(Task<NotedBack?> dialog)
    {
        if (await dialog is not { } change)
            return;
        await LoadAsync();
        StateHasChanged();
        Tell(new EvidenceChange(change.SetBack));
    }

    /// <summary>Whose signature the change set back has to be known at once.</summary>
    void Tell(EvidenceChange? change)
    {
        if (change is { SetBack.Count: > 0 })
            Toasts.Warn(SheetTexts.HaveToSignAgain(change.SetBack));
    }

    /// <summary>Nothing is decided unseen: with no item open, the first with something pending is opened.</summary>
    Task OnPending(Func<SheetOccurrence, Task> act)
    {
        if (!_view!.MayDecide)
            return Task.CompletedTask;
        if (Item is not null)
            return PendingOf(Current) is { } pending ? act(pending) : Task.CompletedTask;
        if (_view.Items.FirstOrDefault(item => PendingOf(item) is not null) is { } first)
            Open(first.Number);
        return Task.CompletedTask;
    }

    static SheetOccurrence? PendingOf(SheetItem item) => item.Occurrences.FirstOrDefault(occurrence => occurrence.State == OccurrenceState.Pending);

    void Toggle(int item) => Open(item == Item ? null : item);

    void Open(int? item) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("item", item), replace: true);

    Task Step(int by)
    {
        var at = Item is null ? (by > 0 ? -1 : _view!.Items.Count) : _view!.Items.ToList().FindIndex(item => item.Number == Item);
        Open(_view!.Items[Math.Clamp(at + by, 0, _view.Items.Count - 1)].Number);
        return Task.CompletedTask;
    }

    Task Person(string? no)
    {
        if (no is not null)
            Navigation.NavigateTo($"/appraisals/{MonthText}/{no}");
        return Task.CompletedTask;
    }
}
