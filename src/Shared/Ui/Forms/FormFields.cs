using PropertyHub.Kernel;

namespace PropertyHub.Ui;

/// <summary>The fields of one form: asked together before it is sent, and told what was refused of them.</summary>
public sealed class FormFields
{
    readonly List<FormInput> _fields = [];

    internal void Add(FormInput field) => _fields.Add(field);
    internal void Remove(FormInput field) => _fields.Remove(field);

    /// <summary>Brings what was typed into shape, and lets each field say what is wrong with it; false when any does.</summary>
    public async Task<bool> AreSoundAsync()
    {
        var sound = true;
        foreach (var field in _fields.ToList())
            sound &= await field.AskAsync();
        return sound;
    }

    /// <summary>Shows a refusal at the field that it names; false when the form has none of that name.</summary>
    public bool Tell(Refusal refusal)
    {
        if (refusal.Field is not { } name || _fields.Find(field => field.IsCalled(name)) is not { } field)
            return false;
        field.Tell(refusal.Text);
        return true;
    }
}
