namespace PropertyHub.Host.Start;

/// <summary>Where the embedded database and the stored files live.</summary>
internal sealed class DataDirectory(string path)
{
    const string Solution = "PropertyHub.sln";

    public string Root { get; } = path;
    public string Database => Path.Combine(Root, "propertyhub.db");
    public string Files => Path.Combine(Root, "files");

    /// <summary>Uploads on their way; emptied at every start.</summary>
    public string Uploads => Path.Combine(Root, "uploads");

    /// <summary>What long work made and how it stood.</summary>
    public string Work => Path.Combine(Root, "work");

    public bool IsEmpty => !Directory.Exists(Root) || !Directory.EnumerateFileSystemEntries(Root).Any(entry => Path.GetFileName(entry) != DataDirectoryLease.FileName);

    /// <summary>
    /// The configured directory; else <c>data</c> beside the solution when the program lies beneath it (run from source),
    /// else the platform's directory for application data. The working directory plays no part.
    /// </summary>
    public static DataDirectory Choose(string? configured, string programDirectory)
    {
        if (!string.IsNullOrWhiteSpace(configured))
            return new DataDirectory(Path.GetFullPath(configured));
        for (var directory = new DirectoryInfo(programDirectory); directory is not null; directory = directory.Parent)
            if (File.Exists(Path.Combine(directory.FullName, Solution)))
                return new DataDirectory(Path.Combine(directory.FullName, "data"));
        return new DataDirectory(Path.Combine(ApplicationData(), "PropertyHub"));
    }

    static string ApplicationData()
    {
        var own = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return own.Length > 0 ? own : Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData, Environment.SpecialFolderOption.DoNotVerify);
    }
}
