using Microsoft.AspNetCore.Components;
using MudBlazor;
using PropertyHub.Kernel;
using PropertyHub.Ui;

namespace PropertyHub.Billing.Reversals;

/// <summary>What was just asked for: its number, and what it is about.</summary>
/// <param name="Said">Told to whoever asked: who decides now.</param>
public sealed record AskedRequest(long Number, Text What, bool IsWaiver, string Said = "")
{
    /// <summary>At the corner of the page, with the way to the request.</summary>
    internal void TellIn(ISnackbar toasts, NavigationManager navigation) => toasts.Tell(Said, ReversalTexts.See, () => navigation.NavigateTo(ReversalAddress.Of(Number)));
}
