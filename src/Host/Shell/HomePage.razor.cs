using Microsoft.JSInterop;
using PropertyHub.Kernel;
using PropertyHub.Platform.Desks;
using PropertyHub.Platform.Modules;

namespace PropertyHub.Host.Shell;

/// <summary>我的工作台: what one begins, what waits for one, and how one's zone or department stands.</summary>
public sealed partial class HomePage
{
    readonly Dictionary<string, Func<Task>> _keys = [];
    IReadOnlyList<DeedLink> _deeds = [];
    IReadOnlyList<Waiting>? _waiting;
    IReadOnlyList<DeskFigure> _figures = [];
    bool _mayAnything;

    public HomePage()
    {
        _keys["ArrowDown"] = () => StepAsync(+1);
        _keys["ArrowUp"] = () => StepAsync(-1);
    }

    protected override async Task OnInitializedAsync()
    {
        var actor = await Actors.GetAsync();
        _mayAnything = actor.IsSystem || actor.Rights.Count > 0;
        _deeds = Desk.DeedsOf(actor);
        for (var i = 0; i < _deeds.Count; i++)
        {
            var address = _deeds[i].Address;
            _keys[$"Alt+{i + 1}"] = () => Go(address);
        }
        _waiting = await Desk.WaitingForAsync(actor, default);
        StateHasChanged();
        _figures = await Desk.FiguresOfAsync(actor, default);
    }

    Task Go(string address)
    {
        Navigation.NavigateTo(address);
        return Task.CompletedTask;
    }

    async Task StepAsync(int step) => await Js.InvokeVoidAsync("propertyHub.step", ".hm-go", step);
}
