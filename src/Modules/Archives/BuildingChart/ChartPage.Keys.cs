namespace PropertyHub.Archives.BuildingChart;

public sealed partial class ChartPage
{
    const int MostEntries = 8;

    Dictionary<string, Func<Task>> Keys()
    {
        var keys = new Dictionary<string, Func<Task>>
        {
            ["ArrowUp"] = Key(() => MoveAsync(-1, 0)),
            ["ArrowDown"] = Key(() => MoveAsync(1, 0)),
            ["ArrowLeft"] = Key(() => MoveAsync(0, -1)),
            ["ArrowRight"] = Key(() => MoveAsync(0, 1)),
            ["PageUp"] = Key(() => TurnAsync(-1)),
            ["PageDown"] = Key(() => TurnAsync(1)),
            ["Enter"] = Key(Open),
            ["S"] = Key(() => GoAsync(By(false))),
            ["Q"] = Key(() => GoAsync(By(_withMoney))),
            ["Esc"] = Key(BackAsync),
        };
        for (var i = 0; i < MostEntries; i++)
        {
            var place = i;
            keys[$"{place + 1}"] = Key(() => FilterAsync(place));
        }
        return keys;
    }

    Func<Task> Key(Func<Task> act) => async () =>
    {
        await act();
        FocusChosen();
        StateHasChanged();
    };

    async Task MoveAsync(int down, int right)
    {
        if (_building is not { } building || building.Plan.Step(_at.Unit, down, right, Shows) is not { } next)
            return;
        await ChooseAsync(next);

        bool Shows(ChartUnit unit) => _at.Show.Length == 0 || building.KeyOf(unit, _at.ByArrears) == _at.Show;
    }

    Task TurnAsync(int by) => _building is not null && Neighbour(by) is { } other ? GoAsync(ToBuilding(other.Name)) : Task.CompletedTask;

    Task Open()
    {
        if (_at.Unit.Length > 0)
            Navigation.NavigateTo($"/archives/units/{Uri.EscapeDataString(_at.Unit)}");
        return Task.CompletedTask;
    }

    Task FilterAsync(int place) =>
        _building?.Legend(_at.ByArrears).ElementAtOrDefault(place) is { } entry ? GoAsync(_at with { Show = entry.Key }) : Task.CompletedTask;

    /// <summary>One step back: the filter, then the chosen unit.</summary>
    Task BackAsync() => GoAsync(_at.Show.Length > 0 ? _at with { Show = "" } : _at with { Unit = "" });
}
