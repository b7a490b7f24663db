using System.Globalization;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace PropertyHub.Ui;

/// <summary>The words inside MudBlazor's components, in the reader's language.</summary>
internal sealed class MudWords : MudLocalizer
{
    public override LocalizedString this[string key] =>
        MudTexts.Manager.GetString(key, CultureInfo.CurrentUICulture) is { } words ? new(key, words) : new(key, key, resourceNotFound: true);
}
