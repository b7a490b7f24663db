using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.Extensions.Logging;
using Microsoft.JSInterop;
using MudBlazor;
using PropertyHub.Platform.Lists;
using PropertyHub.Platform.LongWork;

namespace PropertyHub.Ui;

/// <summary>
/// A list page: search, filters, grid, totals, pages, ticks and download over one query object. What is asked and how it looks stands in the
/// address (<see cref="ListAddress"/>); where that says nothing, the reader's own liking counts. Reading is cancelled when another page is asked for.
/// </summary>
public sealed partial class DataList<TRow> : IDisposable where TRow : class
{
    static readonly TimeSpan SkeletonAfter = TimeSpan.FromMilliseconds(150);

    [Inject] NavigationManager Navigation { get; set; } = default!;
    [Inject] ILogger<DataList<TRow>> Log { get; set; } = default!;
    [Inject] TimeProvider Time { get; set; } = default!;
    [Inject] IListMemory Memory { get; set; } = default!;
    [Inject] IServiceProvider Services { get; set; } = default!;
    [Inject] IJSRuntime Js { get; set; } = default!;
    [Inject] IDialogService Windows { get; set; } = default!;
    [Inject] ISnackbar Toasts { get; set; } = default!;

    [Parameter, EditorRequired] public IListQuery<TRow> Query { get; set; } = default!;

    /// <summary><see cref="Column{TRow}"/>s.</summary>
    [Parameter, EditorRequired] public RenderFragment Columns { get; set; } = default!;

    /// <summary>What can be searched, in the empty search field; without it there is none.</summary>
    [Parameter] public string? SearchHint { get; set; }

    /// <summary><see cref="FilterChip"/>s.</summary>
    [Parameter] public RenderFragment? Filters { get; set; }

    /// <summary>Right of the filters, before Excel.</summary>
    [Parameter] public RenderFragment? Tools { get; set; }

    /// <summary>What a row is known by, over pages and readings: with it rows can be ticked.</summary>
    [Parameter] public Func<TRow, string>? RowKey { get; set; }

    /// <summary><see cref="BulkAction{TRow}"/>s for the rows ticked.</summary>
    [Parameter] public RenderFragment? Bulk { get; set; }

    /// <summary>The address of the standard download, the same for everybody; gets the same query string. The columns shown need none.</summary>
    [Parameter] public string? Excel { get; set; }

    /// <summary>Where the first cell of a row leads.</summary>
    [Parameter] public Func<TRow, string?>? RowHref { get; set; }

    [Parameter] public Func<TRow, string?>? RowClass { get; set; }

    /// <summary>Shown when the list holds nothing at all: an <see cref="EmptyState"/>.</summary>
    [Parameter] public RenderFragment? Empty { get; set; }

    /// <summary>What the table holds, for those who do not see it.</summary>
    [Parameter] public string? Caption { get; set; }

    [Parameter] public string? Class { get; set; }

    /// <summary>Told after each reading: for a figure in the head of the page.</summary>
    [Parameter] public EventCallback<ListPage<TRow>> Loaded { get; set; }

    readonly List<Column<TRow>> _columns = [];
    ListState _state = default!;
    ListPage<TRow>? _page;
    CancellationTokenSource? _reading;
    IListQuery<TRow>? _read;
    string _path = "";
    bool _loading, _skeleton, _failed;
    ListLiking? _liking;
    ListSelection<TRow>? _selection;

    internal bool IsBusy => _work?.State == LongWorkState.Running;
    bool IsCompact => _state.Request.Compact ?? _liking?.Compact ?? false;
    IReadOnlyList<Column<TRow>> Shown => ColumnOrder.Choose(_columns, column => column.Key, _state.Request.Columns.Count > 0 ? _state.Request.Columns : _liking?.Columns ?? []);
    IReadOnlyList<ColumnChoice> Choices => ColumnOrder.Choices(_columns, Shown, column => column.Key, column => column.Title);
    string StandardExcel => Excel + ListAddress.Write(_state.Request.Question.Whole());
    string Asked => string.Join("；", _state.Conditions());
    bool HasConditions => _state.Request.Search.Length > 0 || _state.Request.Filters.Count > 0;

    protected override async Task OnInitializedAsync()
    {
        _state = new(Navigation);
        _path = _state.Path;
        Navigation.LocationChanged += OnMoved;
        await ReadLikingAsync();
    }

    protected override async Task OnParametersSetAsync()
    {
        _selection ??= RowKey is null ? null : new(RowKey);
        if (ReferenceEquals(_read, Query))
            return;
        _read = Query;
        await LoadAsync();
    }

    /// <summary>Reads again, after something in the list was changed.</summary>
    public Task ReloadAsync() => InvokeAsync(LoadAsync);

    internal void Add(Column<TRow> column)
    {
        _columns.Add(column);
        StateHasChanged();
    }

    internal void Remove(Column<TRow> column) => _columns.Remove(column);

    void OnMoved(object? sender, LocationChangedEventArgs moved) =>
        InvokeAsync(async () =>
        {
            if (_state.Path != _path)
                return;
            var (asked, shown) = _state.Reread();
            if (asked)
            {
                _selection?.Clear();
                await LoadAsync();
            }
            else if (shown)
                StateHasChanged();
        });

    /// <summary>What cannot be read is no reason to show no list.</summary>
    async Task ReadLikingAsync()
    {
        try
        {
            _liking = await Memory.OfAsync(_path, CancellationToken.None);
        }
        catch (Exception fault)
        {
            Log.LogError(fault, "What is liked of {Page} could not be read", _path);
            _liking ??= ListLiking.None;
        }
    }

    Task ChooseColumnsAsync(IReadOnlyList<string> columns)
    {
        _liking = (_liking ?? ListLiking.None) with { Columns = columns };
        _state.Go(_state.Request with { Columns = columns }, replace: true);
        return Memory.KeepColumnsAsync(_path, columns, CancellationToken.None);
    }

    Task ChooseDensityAsync(bool compact)
    {
        _liking = (_liking ?? ListLiking.None) with { Compact = compact };
        _state.Go(_state.Request with { Compact = compact }, replace: true);
        return Memory.KeepDensityAsync(compact, CancellationToken.None);
    }

    async Task LoadAsync()
    {
        if (_reading is not null)
            await _reading.CancelAsync();
        var reading = _reading = new();
        (_loading, _failed) = (true, false);
        StateHasChanged();
        try
        {
            var page = Query.PageAsync(_state.Request.Question, reading.Token);
            var slow = await IsSlowAsync(page, reading.Token);
            if (reading.IsCancellationRequested)
                return;
            if (_skeleton = slow)
                StateHasChanged();
            var read = await page;
            if (reading.IsCancellationRequested)
                return;
            _page = read;
            if (_page.Rows.Count == 0 && _page.Total > 0 && _state.Request.Page > 1)
                _state.Go(_state.Request with { Page = 1 }, replace: true);
        }
        catch (OperationCanceledException) when (reading.IsCancellationRequested)
        {
            return;
        }
        catch (Exception fault)
        {
            if (reading.IsCancellationRequested)
                return;
            Log.LogError(fault, "The list of {Row} could not be read", typeof(TRow).Name);
            _failed = true;
        }
        if (reading != _reading)
            return;
        (_loading, _skeleton) = (false, false);
        StateHasChanged();
        if (!_failed)
            await Loaded.InvokeAsync(_page);
    }

    async Task<bool> IsSlowAsync(Task page, CancellationToken ct)
    {
        if (page.IsCompleted)
            return false;
        await Task.WhenAny(page, Task.Delay(SkeletonAfter, Time, ct));
        return !page.IsCompleted;
    }

    public void Dispose()
    {
        Navigation.LocationChanged -= OnMoved;
        _reading?.Cancel();
        _reading?.Dispose();
        Unwatch();
    }
}
