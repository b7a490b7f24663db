using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Kernel;
using PropertyHub.Platform.Lists;
using PropertyHub.Platform.LongWork;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Ui;

/// <summary>Ticking rows, and what is done to many at once.</summary>
public sealed partial class DataList<TRow>
{
    LongWorkStatus? _work;
    LongWorkRunner? _runner;

    internal void Choose(TRow row, bool chosen)
    {
        _selection!.Set(row, chosen, _page!.Rows);
        StateHasChanged();
    }

    internal void ChoosePage(bool chosen)
    {
        _selection!.SetPage(_page?.Rows ?? [], chosen);
        StateHasChanged();
    }

    /// <summary>What a row is called: its first cell's value, else its key.</summary>
    internal string Names(TRow row) => Shown is [{ Value: { } value }, ..] ? CellValue.Words(value(row)) : RowKey?.Invoke(row) ?? "";

    void ChooseEverything() => _selection!.SetEverything();

    void ChooseNone() => _selection!.Clear();

    /// <summary>The sums of money among the chosen rows.</summary>
    RenderFragment ChosenSums => builder =>
    {
        foreach (var column in Shown.Where(column => column is { Sum: true, Value: not null }))
        {
            var values = _selection!.Everything ? _page?.Totals is { } totals ? [column.Value!(totals)] : [] : _selection.Rows.Select(column.Value!).ToList();
            if (values.Count > 0 && values.TrueForAll(value => value is Money))
                builder.AddContent(0, $"{column.Title} {Figures.Money(values.Aggregate(Money.Zero, (sum, value) => sum + (Money)value!))} ");
        }
    };

    /// <summary>Null when all that the filter finds is chosen.</summary>
    internal IReadOnlyCollection<TRow>? Chosen => _selection is { Everything: true } ? null : _selection?.Rows ?? [];

    internal async Task ActAsync(BulkAction<TRow> action)
    {
        var chosen = _selection!.Everything ? (await Query.PageAsync(_state.Request.Question.Whole(), CancellationToken.None)).Rows : [.. _selection.Rows];
        var able = chosen.Where(action.Can).ToList();
        var passed = chosen.Count - able.Count;
        if (able.Count == 0)
        {
            Toasts.Tell(new Refusal(UiTexts.BulkNone(action.Label)));
            return;
        }
        var words = passed == 0 ? UiTexts.BulkWords(able.Count) : UiTexts.BulkWordsSome(chosen.Count, able.Count);
        if (await Windows.ConfirmAsync(action.Label, words, action.Label, action.Danger) is null)
            return;
        var (names, act, actor) = (action.Names, action.Do, await Services.GetRequiredService<ICurrentActor>().GetAsync());
        var work = Watch().Start(Guid.NewGuid(), actor, UiTexts.BulkTitle(action.Label, able.Count), _state.Href(_state.Request), async (services, progress, ct) =>
            (Outcome<BulkReport>)await BulkRun.RunAsync(able, passed, names, (row, token) => act(services, row, token), progress, ct), inParts: true);
        _work = work;
        await FollowAsync(Watch().Find(work.Id) ?? work);
    }

    LongWorkRunner Watch()
    {
        if (_runner is not null)
            return _runner;
        _runner = Services.GetRequiredService<LongWorkRunner>();
        _runner.Changed += OnWork;
        return _runner;
    }

    void Unwatch()
    {
        if (_runner is not null)
            _runner.Changed -= OnWork;
    }

    void OnWork(LongWorkStatus status)
    {
        if (status.Id != _work?.Id && status.Id != _file?.Id)
            return;
        _ = InvokeAsync(async () =>
        {
            if (status.Id == _file?.Id)
                await FetchAsync(status);
            else if (status.Id == _work?.Id)
                await FollowAsync(_runner!.Find(status.Id) ?? status);
        });
    }

    async Task FollowAsync(LongWorkStatus status)
    {
        var ended = _work?.State == LongWorkState.Running && status.State != LongWorkState.Running;
        _work = status;
        if (ended)
            _selection!.Clear();
        StateHasChanged();
        if (ended)
            await LoadAsync();
    }

    void StopWork() => _runner?.Cancel(_work!.Id);

    void ForgetWork() => _work = null;
}
