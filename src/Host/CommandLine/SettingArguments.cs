namespace PropertyHub.Host.CommandLine;

/// <summary>Tells settings in the usual .NET form (<c>--urls X</c>, <c>--PropertyHub:DataDirectory=X</c>) from the words of the command line.</summary>
internal static class SettingArguments
{
    static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
        { "urls", "environment", "contentRoot", "applicationName", "webRoot", "http_ports", "https_ports" };

    public static (string[] Settings, string[] Words) Split(IReadOnlyList<string> args)
    {
        var settings = new List<string>();
        var words = new List<string>();
        for (var i = 0; i < args.Count; i++)
        {
            if (!IsSetting(args[i]))
                words.Add(args[i]);
            else
            {
                settings.Add(args[i]);
                if (!args[i].Contains('=') && i + 1 < args.Count)
                    settings.Add(args[++i]);
            }
        }
        return ([.. settings], [.. words]);
    }

    static bool IsSetting(string word)
    {
        if (!word.StartsWith("--", StringComparison.Ordinal))
            return false;
        var name = word[2..].Split('=')[0];
        return Known.Contains(name) || name.Contains(':');
    }
}
