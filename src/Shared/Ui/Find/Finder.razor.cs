using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using PropertyHub.Platform.Finding;

namespace PropertyHub.Ui;

/// <summary>The search over everything, from anywhere by Ctrl K: as one types, what was opened lately first, by keyboard alone.</summary>
public sealed partial class Finder
{
    const int MostRecent = 8;

    readonly Dictionary<string, Func<Task>> _keys = [];
    IReadOnlyList<FoundGroup> _groups = [];
    List<Found> _lines = [];
    HashSet<string> _recent = [];
    List<Found> _seen = [];
    CancellationTokenSource? _asking;
    Task _search = Task.CompletedTask;
    string _typed = "";
    int _chosen;
    bool _open, _searching, _fresh;

    /// <summary>Finds what the person may see; for no words, where one may go.</summary>
    [Parameter, EditorRequired] public Func<string, CancellationToken, Task<IReadOnlyList<FoundGroup>>> Find { get; set; } = (_, _) => Task.FromResult<IReadOnlyList<FoundGroup>>([]);

    /// <summary>Whose list of what was opened lately is kept in this browser.</summary>
    [Parameter, EditorRequired] public string Person { get; set; } = "";

    protected override void OnInitialized()
    {
        _keys["Esc"] = CloseAsync;
        _keys["ArrowDown"] = () => Choose(+1);
        _keys["ArrowUp"] = () => Choose(-1);
        _keys["Enter"] = () => GoAsync(newTab: false);
        _keys["Ctrl+Enter"] = () => GoAsync(newTab: true);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_fresh)
            return;
        _fresh = false;
        // the keys within are told to the browser first: who has the focus may press one
        await Task.Yield();
        await Js.InvokeVoidAsync("propertyHub.find.enter", "#find-all");
    }

    async Task OpenAsync()
    {
        if (_open)
            return;
        _seen = [.. (await Js.InvokeAsync<Recent[]?>("propertyHub.find.recent", Person) ?? []).Where(one => IsOurs(one.Address)).Take(MostRecent)
            .Select(one => new Found(AppIcon.Clock, one.Title, "", one.Address))];
        _recent = _seen.Select(one => one.Address).ToHashSet(StringComparer.Ordinal);
        (_open, _fresh, _typed, _groups, _lines) = (true, true, "", [], []);
        await SearchAsync();
        StateHasChanged();
    }

    async Task CloseAsync()
    {
        _asking?.Cancel();
        _open = false;
        StateHasChanged();
        await Js.InvokeVoidAsync("propertyHub.find.leave");
    }

    Task OnInput(string? typed)
    {
        _typed = typed ?? "";
        return _search = SearchAsync();
    }

    async Task SearchAsync()
    {
        _asking?.Cancel();
        using var mine = _asking = new CancellationTokenSource();
        _searching = true;
        try
        {
            var groups = await Find(_typed, mine.Token);
            if (!mine.IsCancellationRequested)
                Show(groups);
        }
        catch (OperationCanceledException)
        {
        }
        finally
        {
            if (_asking == mine)
                (_asking, _searching) = (null, false);
        }
    }

    void Show(IReadOnlyList<FoundGroup> groups)
    {
        _groups = _typed.Trim().Length == 0
            ? [.. _seen.Count > 0 ? new[] { new FoundGroup(UiTexts.SeenLately, _seen) } : [], .. groups]
            : [.. groups.Select(group => group with { Items = [.. group.Items.OrderBy(item => _recent.Contains(item.Address) ? 0 : 1)] })];
        _lines = [.. _groups.SelectMany(group => group.Items)];
        _chosen = 0;
    }

    async Task Choose(int step)
    {
        if (_lines.Count == 0)
            return;
        _chosen = (_chosen + step + _lines.Count) % _lines.Count;
        StateHasChanged();
        await Js.InvokeVoidAsync("propertyHub.find.show", $"find-{_chosen}");
    }

    async Task GoAsync(bool newTab)
    {
        // who typed a room in full means that room, not the first answer to its beginning
        await _search;
        if (_chosen >= _lines.Count)
            return;
        var line = _lines[_chosen];
        await WentAsync(line);
        if (newTab)
            await Js.InvokeVoidAsync("open", line.Address, "_blank");
        else
            Navigation.NavigateTo(line.Address);
    }

    async Task WentAsync(Found line)
    {
        await Js.InvokeVoidAsync("propertyHub.find.keep", Person, line.Title, line.Address);
        await CloseAsync();
    }

    IEnumerable<(string Part, bool IsMatch)> Marked(string title)
    {
        var words = _typed.Trim();
        var at = words.Length == 0 ? -1 : title.IndexOf(words, StringComparison.CurrentCultureIgnoreCase);
        return at < 0 ? [(title, false)] : [(title[..at], false), (title.Substring(at, words.Length), true), (title[(at + words.Length)..], false)];
    }

    // kept in the browser, so not to be trusted with more than an address of this site
    static bool IsOurs(string? address) => address is ['/', not '/', ..] or "/" && !address.Contains('\\', StringComparison.Ordinal);

    public void Dispose() => _asking?.Cancel();

    internal sealed record Recent(string Title, string Address);
}
