using MudBlazor;
using PropertyHub.Kernel;

namespace PropertyHub.Ui;

/// <summary>Words in a corner where no button of a page or a dialog lies: they go by themselves, by a click, and by Esc.</summary>
public static class ToastWords
{
    /// <summary>Time to read what was refused or may come next, and to act on it.</summary>
    const int LongEnoughToRead = 10_000;

    /// <summary>A done thing and its number.</summary>
    public static void Tell(this ISnackbar toasts, string done) => toasts.Add(done, Severity.Success, GoByClick);

    /// <summary>A done thing, and what may be done next.</summary>
    public static void Tell(this ISnackbar toasts, string done, string next, Action act) => toasts.Add(done, Severity.Success, options =>
    {
        (options.Action, options.ActionColor, options.VisibleStateDuration, options.RequireInteraction) = (next, Color.Inherit, LongEnoughToRead, false);
        options.OnClick = _ =>
        {
            act();
            return Task.CompletedTask;
        };
    });

    public static void Tell(this ISnackbar toasts, Refusal refusal) => toasts.Add(refusal.Text.ToString(), Severity.Error, options =>
    {
        GoByClick(options);
        options.VisibleStateDuration = LongEnoughToRead;
    });

    /// <summary>Something done that asks for a look.</summary>
    public static void Warn(this ISnackbar toasts, Text words) => toasts.Add(words.ToString(), Severity.Warning, GoByClick);

    /// <summary>A toast goes by a click only when it has something to do for it.</summary>
    static void GoByClick(SnackbarOptions options) => options.OnClick = _ => Task.CompletedTask;
}
