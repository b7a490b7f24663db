namespace PropertyHub.Host.Backups;

/// <summary>What a backup holds: read first and checked against the content before anything is restored.</summary>
internal sealed record BackupManifest(int Form, DateTime CreatedAt, IReadOnlyDictionary<string, string> Migrations, IReadOnlyList<BackupEntry> Entries)
{
    public const string EntryName = "manifest.json";
    public const string DatabaseEntry = "propertyhub.db";
    public const string KeysEntry = "keys.box";
    public const string FilesFolder = "files/";
    public const int CurrentForm = 1;

    public bool HasKeys => Entries.Any(entry => entry.Name == KeysEntry);
}

internal sealed record BackupEntry(string Name, long Bytes, string Sha256);
