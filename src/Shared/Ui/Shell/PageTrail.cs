namespace PropertyHub.Ui;

/// <summary>What the page in view is called, told by the page to the shell around it.</summary>
public sealed class PageTrail
{
    public string? Title { get; private set; }

    internal event Action? Changed;

    internal void Tell(string title)
    {
        if (title == Title)
            return;
        Title = title;
        Changed?.Invoke();
    }

    /// <summary>The page that told it is left.</summary>
    internal void Forget(string title)
    {
        if (title == Title)
            Title = null;
    }
}
