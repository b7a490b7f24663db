namespace PropertyHub.Host.Start;

/// <summary>Section <c>PropertyHub</c> of the configuration; the database has its own (<c>PropertyHub:Database</c>).</summary>
internal sealed class EstateOptions
{
    public const string Section = "PropertyHub";

    public string? DataDirectory { get; set; }

    /// <summary>The estate's time zone, which decides what day it is.</summary>
    public string TimeZone { get; set; } = "Asia/Shanghai";

    public BackupOptions Backup { get; set; } = new();

    internal sealed class BackupOptions
    {
        /// <summary>Wraps the key ring inside a backup; without it the keys are left out.</summary>
        public string? Passphrase { get; set; }
    }
}
