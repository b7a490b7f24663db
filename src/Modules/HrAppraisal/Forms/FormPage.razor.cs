using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using MudBlazor;
using PropertyHub.HrAppraisal.Forms.Editor;
using PropertyHub.Kernel;
using PropertyHub.Ui;

namespace PropertyHub.HrAppraisal.Forms;

/// <summary>One version of the form: to look at, and while it is a draft to edit.</summary>
public sealed partial class FormPage
{
    [Parameter] public long Number { get; set; }

    FormsView? _view;
    FormLine? _line;
    FormTyped? _typed;
    Actor _actor = Actor.Nobody;
    Refusal? _refusal;
    IReadOnlyList<string> _faults = [];
    IReadOnlyList<ChangeLine>? _theirs;
    DraftKeeper? _draft;
    long? _shown;
    bool _dirty, _busy, _leaving;

    bool Edits => _line is { IsDraft: true } && _actor.May(HrRights.ManageForms);

    /// <summary>What was typed into a version is kept under it.</summary>
    string DraftName => $"form {Number}";

    Dictionary<string, Func<Task>> Keys => new() { ["Ctrl+Enter"] = SaveAsync };

    protected override async Task OnParametersSetAsync()
    {
        if (_shown == Number)
            return;
        _shown = Number;
        _actor = await Actors.GetAsync();
        await LoadAsync();
    }

    async Task LoadAsync()
    {
        _view = await Query.ReadAsync(CancellationToken.None);
        _line = _view.Find(Number);
        _typed = _line is null ? null : FormTyped.Of(_line.Form);
        (_dirty, _refusal, _theirs) = (false, null, null);
        Look();
    }

    void Changed()
    {
        _dirty = true;
        Look();
    }

    /// <summary>What is wrong is told while one types.</summary>
    void Look()
    {
        var read = _typed?.Read();
        _faults = read is null ? [] : read.Value.Refusal is { } unread ? [.. unread.Details.Select(line => line.ToString())] : [.. FormCheck.Of(read.Value.Value).Select(fault => fault.Words.ToString())];
    }

    async Task SaveAsync()
    {
        if (!Edits || !_dirty || _busy)
            return;
        var read = _typed!.Read();
        if (read.Refusal is { } unread)
        {
            _refusal = unread;
            return;
        }
        _busy = true;
        var outcome = await Saving.RunAsync(new(Guid.NewGuid(), _line!.Number, _line.Version, read.Value));
        _busy = false;
        if (outcome.Succeeded)
        {
            await ReloadAsync();
            Toasts.Tell(EditorTexts.Saved(_line!.Number));
        }
        else
            await ConflictAsync(outcome.Refusal!, read.Value);
        StateHasChanged();
    }

    /// <summary>The form as it is kept: what stood in the fields was saved, or is given up.</summary>
    async Task ReloadAsync()
    {
        await LoadAsync();
        if (_draft is not null)
            await _draft.ForgetAsync();
    }

    WrittenForm WriteDraft() => WrittenForm.Of(new EditorDraft(_line!.Version, _typed!), _dirty);

    /// <summary>
    /// Goes on with what was typed, as a change of the version that it was typed on: if another has changed the form since, both values stand side by side at once.
    /// What was saved, and only the answer lost, is not offered as a change again.
    /// </summary>
    async Task GoOnAsync(string document)
    {
        if (!Edits || WrittenForm.Read<EditorDraft>(document) is not { } draft)
            return;
        var now = _line!;
        var mine = draft.Form.Read();
        (_typed, _line, _dirty) = (draft.Form, now with { Version = draft.Version }, mine.Refusal is not null || ChangeLine.Between(now.Form, mine.Value.InOrder()).Count > 0);
        if (!_dirty)
            await ReloadAsync();
        else if (draft.Version != now.Version && mine.Succeeded)
            await ConflictAsync(new(Texts.DraftChanged(now.By, $"{now.At:MM-dd HH:mm}")), mine.Value);
        Look();
        StateHasChanged();
    }

    /// <summary>Another saved meanwhile: both values stand side by side, and what was typed stays.</summary>
    async Task ConflictAsync(Refusal refusal, AppraisalForm mine)
    {
        _refusal = refusal;
        var now = (await Query.ReadAsync(CancellationToken.None)).Find(Number);
        _theirs = now is { IsDraft: true } && now.Version != _line!.Version ? ChangeLine.Between(now.Form, mine.InOrder()) : null;
    }

    Task TakeTheirsAsync() => ReloadAsync();

    async Task TakeMineAsync()
    {
        _line = (await Query.ReadAsync(CancellationToken.None)).Find(Number) ?? _line;
        (_refusal, _theirs) = (null, null);
        await SaveAsync();
    }

    async Task EnactAsync()
    {
        var first = _view!.Earliest ?? Period.Of(Clock.Today);
        var parameters = new DialogParameters<EnactForm.EnactDialog> { { dialog => dialog.Number, _line!.Number }, { dialog => dialog.Version, _line.Version }, { dialog => dialog.First, first } };
        if (await Dialogs.OpenAsync<EnactForm.EnactDialog, Done>(parameters) is null)
            return;
        await LoadAsync();
        Toasts.Tell(EditorTexts.Enacted(_line!.Number));
    }

    async Task DiscardAsync()
    {
        var id = Guid.NewGuid();
        if (await Dialogs.ConfirmAsync(EditorTexts.Discard, EditorTexts.DiscardWords(_line!.Number), EditorTexts.Discard, danger: true,
                act: async _ => (await Discarding.RunAsync(new(id, _line.Number, _line.Version))).Refusal) is null)
            return;
        _leaving = true;
        _draft?.Done();
        Navigation.NavigateTo("/appraisals/forms");
    }

    async Task TakeBackAsync()
    {
        var outcome = await TakingBack.RunAsync(new(Guid.NewGuid(), _line!.Number));
        if (outcome.Succeeded)
            await LoadAsync();
        _refusal = outcome.Refusal;
    }

    async Task LeaveAsync(LocationChangingContext context)
    {
        if (!_dirty || _leaving)
            return;
        if (await Dialogs.ConfirmAsync(EditorTexts.Leave, EditorTexts.LeaveWords, EditorTexts.Leave) is null)
            context.PreventNavigation();
    }
}
