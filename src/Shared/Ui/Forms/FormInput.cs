using System.Linq.Expressions;
using Microsoft.AspNetCore.Components;
using PropertyHub.Kernel;

namespace PropertyHub.Ui;

/// <summary>
/// A field with its label. It says itself what is wrong with it: at once when what was typed cannot be read or is too long,
/// that it is missing when the form is sent, and what the operation refused of it.
/// </summary>
public abstract class FormInput : ComponentBase, IDisposable
{
    Text? _refused;
    bool _asked;

    [CascadingParameter] FormFields? Form { get; set; }

    [Parameter, EditorRequired] public string Label { get; set; } = "";
    [Parameter] public bool Required { get; set; }

    /// <summary>What the form has to say about it beside that.</summary>
    [Parameter] public string? Error { get; set; }

    [Parameter] public string? Help { get; set; }
    [Parameter] public string? Class { get; set; }
    [Parameter] public bool Disabled { get; set; }

    /// <summary>Its name in the command, where that is not the name of what it is bound to.</summary>
    [Parameter] public string? Name { get; set; }

    protected string Id { get; } = Field.NewId();

    /// <summary>What is wrong; null when nothing is.</summary>
    protected string? Shown => OwnFault ?? (_refused is { } refused ? refused.ToString() : string.IsNullOrEmpty(Error) ? null : Error);

    protected bool IsBad => Shown is not null;

    /// <summary>The element with the words, for <c>aria-describedby</c>.</summary>
    protected string? FaultId => IsBad ? Field.FaultOf(Id) : null;

    protected abstract bool IsEmpty { get; }

    /// <summary>What is wrong with what was typed; null when it can be read, or nothing was.</summary>
    protected virtual string? Unfit => null;

    protected virtual string MissingWords => UiTexts.Missing;

    /// <summary>What it is bound to.</summary>
    protected abstract LambdaExpression? Bound { get; }

    string? OwnFault => Disabled ? null : Unfit ?? (_asked && Required && IsEmpty ? MissingWords : null);

    /// <summary>Brings what was typed into the shape in which it is kept.</summary>
    protected virtual Task SettleAsync() => Task.CompletedTask;

    /// <summary>Something else was typed: what was refused may be so no longer.</summary>
    protected void Changed() => _refused = null;

    protected override void OnInitialized() => Form?.Add(this);

    internal async Task<bool> AskAsync()
    {
        await SettleAsync();
        (_asked, _refused) = (true, null);
        StateHasChanged();
        return OwnFault is null;
    }

    internal bool IsCalled(string name) => string.Equals(Name ?? NameOf(Bound), name.TrimStart('_'), StringComparison.OrdinalIgnoreCase);

    internal void Tell(Text refused)
    {
        _refused = refused;
        StateHasChanged();
    }

    public void Dispose()
    {
        Form?.Remove(this);
        GC.SuppressFinalize(this);
    }

    static string? NameOf(LambdaExpression? bound) => (bound?.Body as MemberExpression)?.Member.Name.TrimStart('_');
}
