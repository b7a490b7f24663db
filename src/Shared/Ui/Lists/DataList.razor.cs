using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.Extensions.Logging;
using PropertyHub.Platform.Lists;

namespace PropertyHub.Ui;

/// <summary>
/// A list page: search, filters, grid, totals, pages and download over one query object. What is asked stands in the address
/// (<see cref="ListAddress"/>); reading is cancelled when another page is asked for.
/// </summary>
public sealed partial class DataList<TRow> : IDisposable where TRow : class
{
    static readonly TimeSpan SkeletonAfter = TimeSpan.FromMilliseconds(150);

    [Inject] NavigationManager Navigation { get; set; } = default!;
    [Inject] ILogger<DataList<TRow>> Log { get; set; } = default!;
    [Inject] TimeProvider Time { get; set; } = default!;

    [Parameter, EditorRequired] public IListQuery<TRow> Query { get; set; } = default!;

    /// <summary><see cref="Column{TRow}"/>s.</summary>
    [Parameter, EditorRequired] public RenderFragment Columns { get; set; } = default!;

    /// <summary>What can be searched, in the empty search field; without it there is none.</summary>
    [Parameter] public string? SearchHint { get; set; }

    /// <summary><see cref="FilterChip"/>s.</summary>
    [Parameter] public RenderFragment? Filters { get; set; }

    /// <summary>Right of the filters, before Excel.</summary>
    [Parameter] public RenderFragment? Tools { get; set; }

    /// <summary>The address of the download; gets the same query string.</summary>
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

    bool HasConditions => _state.Request.Search.Length > 0 || _state.Request.Filters.Count > 0;

    protected override void OnInitialized()
    {
        _state = new(Navigation);
        _path = _state.Path;
        Navigation.LocationChanged += OnMoved;
    }

    protected override async Task OnParametersSetAsync()
    {
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
            if (_state.Path == _path && _state.Reread())
                await LoadAsync();
        });

    async Task LoadAsync()
    {
        if (_reading is not null)
            await _reading.CancelAsync();
        var reading = _reading = new();
        (_loading, _failed) = (true, false);
        StateHasChanged();
        try
        {
            var page = Query.PageAsync(_state.Request, reading.Token);
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

    string? AriaSort(Column<TRow> column) =>
        column.Sort is null ? null : column.Sort != _state.Request.Sort ? "none" : _state.Request.Descending ? "descending" : "ascending";

    string? Arrow(Column<TRow> column) =>
        column.Sort is null || column.Sort != _state.Request.Sort ? null : _state.Request.Descending ? "↓" : "↑";

    public void Dispose()
    {
        Navigation.LocationChanged -= OnMoved;
        _reading?.Cancel();
        _reading?.Dispose();
    }
}
