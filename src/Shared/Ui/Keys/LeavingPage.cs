using Microsoft.JSInterop;

namespace PropertyHub.Ui;

internal static class LeavingPage
{
    /// <summary>Tells the browser, if it still listens: a component that goes away may outlive its page or its connection.</summary>
    public static async ValueTask TryInvokeVoidAsync(this IJSRuntime js, string identifier, params object?[] arguments)
    {
        try
        {
            await js.InvokeVoidAsync(identifier, arguments);
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
        }
    }
}
