using Microsoft.AspNetCore.Components;
using MudBlazor;
using PropertyHub.Kernel;

namespace PropertyHub.Ui;

/// <summary>A confirmed deed and why.</summary>
public sealed record Confirmed(string Reason);

public static class Dialogs
{
    static readonly DialogOptions Plain = new() { MaxWidth = MaxWidth.ExtraSmall, FullWidth = true, CloseOnEscapeKey = false, BackdropClick = false };
    static readonly DialogOptions Roomy = Plain with { MaxWidth = MaxWidth.Small };

    /// <summary>
    /// Opens a dialog component (one that consists of a <see cref="FormDialog{T}"/>) and waits for its value; none when it was left.
    /// </summary>
    public static async Task<T?> OpenAsync<TDialog, T>(this IDialogService dialogs, DialogParameters<TDialog>? parameters = null, bool roomy = true)
        where TDialog : IComponent
    {
        var dialog = await dialogs.ShowAsync<TDialog>(null, parameters ?? [], roomy ? Roomy : Plain);
        return await dialog.Result is { Canceled: false, Data: T value } ? value : default;
    }

    /// <summary>Asks before a deed that cannot be taken back.</summary>
    /// <param name="deed">The word on the button: 作废.</param>
    /// <param name="act">Does it while the dialog is open and shows its refusal there; gets the reason.</param>
    /// <param name="record">What it is done to, where the title is the same for many: the reason typed is kept for that one alone.</param>
    /// <returns>None when it was left.</returns>
    public static Task<Confirmed?> ConfirmAsync(this IDialogService dialogs, string title, string words, string deed,
        bool danger = false, bool askReason = false, Func<string, Task<Refusal?>>? act = null, string? record = null) =>
        dialogs.OpenAsync<ConfirmDialog, Confirmed>(new DialogParameters<ConfirmDialog>
        {
            { dialog => dialog.Title, title },
            { dialog => dialog.Words, words },
            { dialog => dialog.Deed, deed },
            { dialog => dialog.Danger, danger },
            { dialog => dialog.AskReason, askReason },
            { dialog => dialog.Do, act },
            { dialog => dialog.Record, record },
        }, roomy: false);
}
