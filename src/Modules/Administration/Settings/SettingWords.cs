using PropertyHub.Platform.Settings;

namespace PropertyHub.Administration.Settings;

static class SettingWords
{
    /// <summary>A stored value as people read it.</summary>
    public static string Of(Setting setting, string stored) =>
        setting.Type == typeof(bool) ? bool.Parse(stored) ? AdminTexts.Yes : AdminTexts.No : stored;
}
