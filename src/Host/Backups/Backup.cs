using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PropertyHub.Host.Start;
using PropertyHub.Kernel;
using PropertyHub.Platform.Data;

namespace PropertyHub.Host.Backups;

/// <summary>Writes the whole database and the stored files into one zip, consistent while others work.</summary>
internal sealed class Backup(DatabaseOptions database, DataDirectory directory, EstateOptions options, IEnumerable<IModuleDatabase> databases, EstateClock clock)
{
    /// <summary>Returns whether the key ring is inside.</summary>
    public async Task<bool> WriteAsync(Stream output, CancellationToken ct)
    {
        var copy = Path.Combine(directory.Root, $"backup-{Guid.NewGuid():N}.tmp");
        try
        {
            CopyDatabase(copy);
            var keys = TakeKeys(copy);
            await using var zip = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct);
            var entries = new List<BackupEntry> { await AddFileAsync(zip, BackupManifest.DatabaseEntry, copy, ct) };
            if (Directory.Exists(directory.Files))
                foreach (var file in Directory.EnumerateFiles(directory.Files, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                    entries.Add(await AddFileAsync(zip, BackupManifest.FilesFolder + Path.GetRelativePath(directory.Files, file).Replace('\\', '/'), file, ct));
            var wrapped = keys.Length > 0 && !string.IsNullOrEmpty(options.Backup.Passphrase);
            if (wrapped)
                entries.Add(await AddAsync(zip, BackupManifest.KeysEntry, new MemoryStream(KeyRingBox.Wrap(keys, options.Backup.Passphrase!)), ct));
            var manifest = new BackupManifest(BackupManifest.CurrentForm, clock.UtcNow, await MigrationsAsync(ct), entries);
            await AddAsync(zip, BackupManifest.EntryName, new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(manifest)), ct);
            return wrapped;
        }
        finally
        {
            File.Delete(copy);
        }
    }

    void CopyDatabase(string copy)
    {
        using var source = new SqliteConnection(database.ConnectionString);
        source.Open();
        using var command = source.CreateCommand();
        command.CommandText = "VACUUM INTO $copy";
        command.Parameters.AddWithValue("$copy", copy);
        command.ExecuteNonQuery();
    }

    static byte[] TakeKeys(string copy)
    {
        using var connection = new SqliteConnection($"Data Source={copy};Pooling=False");
        connection.Open();
        return KeyRing.TakeOut(connection);
    }

    async Task<Dictionary<string, string>> MigrationsAsync(CancellationToken ct)
    {
        var migrations = new Dictionary<string, string>();
        foreach (var module in databases)
        {
            await using var db = module.Create();
            migrations[module.Schema] = (await db.Database.GetAppliedMigrationsAsync(ct)).LastOrDefault() ?? "";
        }
        return migrations;
    }

    static async Task<BackupEntry> AddFileAsync(ZipArchive zip, string name, string path, CancellationToken ct)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16, useAsync: true);
        return await AddAsync(zip, name, file, ct);
    }

    static async Task<BackupEntry> AddAsync(ZipArchive zip, string name, Stream content, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var entry = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(ct);
        var buffer = new byte[1 << 16];
        long bytes = 0;
        for (int read; (read = await content.ReadAsync(buffer, ct)) > 0; bytes += read)
        {
            hash.AppendData(buffer, 0, read);
            await entry.WriteAsync(buffer.AsMemory(0, read), ct);
        }
        return new BackupEntry(name, bytes, Convert.ToHexString(hash.GetHashAndReset()));
    }
}
