namespace PropertyHub.Ui;

/// <summary>The keys that the page in view tells of, for the help that '?' opens.</summary>
public sealed class PageKeys
{
    readonly List<(object Of, string Keys, string Does)> _told = [];

    public IReadOnlyList<(string Keys, string Does)> Told => [.. _told.Select(key => (key.Keys, key.Does)).DistinctBy(key => key.Keys)];

    /// <summary>Somebody wants to see them.</summary>
    public event Func<Task>? Asked;

    internal void Tell(object of, string keys, string does)
    {
        Forget(of);
        _told.Add((of, keys, does));
    }

    internal void Forget(object of) => _told.RemoveAll(key => key.Of == of);

    public Task AskAsync() => Asked?.Invoke() ?? Task.CompletedTask;
}
