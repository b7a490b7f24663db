using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;

namespace PropertyHub.Host.Tests.BadInput;

/// <summary>A page with what stands around every page, and a net under it.</summary>
internal sealed class Stage : ComponentBase
{
    [Parameter] public RouteData Route { get; set; } = default!;

    /// <summary>What the page could not live with.</summary>
    public List<Exception> Falls { get; } = [];

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenComponent<MudPopoverProvider>(0);
        builder.CloseComponent();
        builder.OpenComponent<MudDialogProvider>(4);
        builder.CloseComponent();
        builder.OpenComponent<Net>(1);
        builder.AddComponentParameter(2, nameof(Net.Falls), Falls);
        builder.AddComponentParameter(3, nameof(Net.ChildContent), (RenderFragment)(page =>
        {
            page.OpenElement(0, "main");
            page.OpenComponent<RouteView>(1);
            page.AddComponentParameter(2, nameof(RouteView.RouteData), Route);
            page.CloseComponent();
            page.CloseElement();
        }));
        builder.CloseComponent();
    }

    sealed class Net : ErrorBoundaryBase
    {
        [Parameter] public List<Exception> Falls { get; set; } = [];

        protected override Task OnErrorAsync(Exception exception)
        {
            Falls.Add(exception);
            return Task.CompletedTask;
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            if (CurrentException is null)
                builder.AddContent(0, ChildContent);
        }
    }
}
