using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Archives.BuildingChart;

/// <summary>房态图: one building as a grid by floor and entrance, by status or by arrears, with the facts of the chosen unit beside it.</summary>
public sealed partial class ChartPage
{
    [Inject] ChartReader Reader { get; set; } = default!;
    [Inject] ICurrentActor Actors { get; set; } = default!;
    [Inject] NavigationManager Navigation { get; set; } = default!;
    [Inject] IJSRuntime Js { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "building")] public string? BuildingName { get; set; }
    [SupplyParameterFromQuery(Name = "by")] public string? ColouredBy { get; set; }
    [SupplyParameterFromQuery(Name = "show")] public string? Show { get; set; }
    [SupplyParameterFromQuery(Name = "unit")] public string? UnitCode { get; set; }

    ChartAddress _at = new("", false, "", "");
    ChartAddress? _asked;
    Dictionary<string, Func<Task>> _keys = [];
    Actor _actor = Actor.Nobody;
    IReadOnlyList<BuildingLine>? _lines;
    IReadOnlyDictionary<string, int>? _overdue;
    ChartBuilding? _building;
    ChosenUnit? _chosen;
    string? _focus;
    bool _withMoney, _ready, _counted;

    /// <summary>Moves of this page that the address does not show yet: they are on the screen already.</summary>
    readonly Queue<ChartAddress> _sent = new();

    BuildingLine? Line => _lines?.FirstOrDefault(line => line.Name == _building?.Name);
    ChartAddress Asked => new(BuildingName ?? "", ColouredBy == ChartAddress.Arrears, Show ?? "", UnitCode ?? "");

    protected override async Task OnInitializedAsync()
    {
        _keys = Keys();
        _actor = await Actors.GetAsync();
        _withMoney = Reader.TellsMoney(_actor);
        var lines = await Reader.BuildingsAsync(_actor, default);
        _asked = Asked;
        _lines = lines;
        await ShowAsync(_asked);
    }

    protected override Task OnParametersSetAsync() => _lines is null ? Task.CompletedTask : FollowAsync();

    /// <summary>The address has moved: to where this page sent it, or somewhere else by a link, a bookmark or back.</summary>
    Task FollowAsync()
    {
        var moved = _asked != Asked;
        _asked = Asked;
        if (!_sent.Contains(_asked))
            return moved ? ShowAsync(_asked) : Task.CompletedTask;
        while (_sent.Dequeue() != _asked)
        {
        }
        return Task.CompletedTask;
    }

    /// <summary>The households in arrears of all buildings are counted once the chart stands.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focus is { } place)
        {
            _focus = null;
            await Js.InvokeVoidAsync("propertyHub.focus", place);
        }
        if (_counted || !_ready || !_withMoney)
            return;
        _counted = true;
        _overdue = await Reader.OverdueAsync(_actor, default);
        StateHasChanged();
    }

    /// <summary>Reads what is asked for and not on the screen yet. What another move has made stale meanwhile is dropped.</summary>
    async Task ShowAsync(ChartAddress asked)
    {
        _at = asked with { ByArrears = asked.ByArrears && _withMoney };
        await ReadUnitAsync(asked.Unit);
        if (_at.Building.Length == 0)
            _at = _at with { Building = _chosen?.Unit.Building ?? _lines!.FirstOrDefault()?.Name ?? "" };
        await ReadBuildingAsync(_at.Building);
        _ready = true;
    }

    async Task ReadUnitAsync(string code)
    {
        if ((_chosen?.Unit.Code ?? "") == code)
            return;
        var chosen = code.Length == 0 ? null : await Reader.UnitAsync(code, default);
        if (_at.Unit == code)
            _chosen = chosen;
    }

    async Task ReadBuildingAsync(string name)
    {
        if (_building?.Name == name)
            return;
        var building = _lines!.Any(line => line.Name == name) ? await Reader.ReadAsync(name, _actor, default) : null;
        if (_at.Building == name)
            _building = building;
    }

    ChartAddress ToBuilding(string name) => new(name, _at.ByArrears, _at.Show, "");
    ChartAddress By(bool arrears) => arrears == _at.ByArrears ? _at : _at with { ByArrears = arrears, Show = "" };

    BuildingLine? Neighbour(int by)
    {
        var here = _lines!.Index().FirstOrDefault(line => line.Item.Name == _building?.Name);
        return here.Item is null ? null : _lines!.ElementAtOrDefault(here.Index + by);
    }

    /// <summary>Moving from unit to unit leaves no trail behind: back leads to where the chart was come from.</summary>
    Task ChooseAsync(ChartUnit unit)
    {
        var gone = GoAsync(_at with { Unit = unit.Code }, replace: true);
        FocusChosen();
        return gone;
    }

    /// <summary>A cell that changes is written anew, and would lose the focus.</summary>
    void FocusChosen()
    {
        if (_building?.Units.FirstOrDefault(unit => unit.Code == _at.Unit) is { } unit)
            _focus = $"#{GridCell.IdOf(unit)}";
    }

    /// <summary>Shows it at once; the address follows.</summary>
    async Task GoAsync(ChartAddress address, bool replace = false)
    {
        if (address == _at)
            return;
        _sent.Enqueue(address);
        Navigation.NavigateTo(address.ToString(), replace: replace);
        await ShowAsync(address);
    }
}
