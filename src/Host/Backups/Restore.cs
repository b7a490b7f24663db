using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PropertyHub.Host.Start;
using PropertyHub.Kernel;
using PropertyHub.Platform.Data;

namespace PropertyHub.Host.Backups;

/// <summary>Restores a backup into an empty data directory: everything is unpacked and checked aside, then moved into place, the database last.</summary>
internal sealed class Restore(DatabaseOptions database, DataDirectory directory, EstateOptions options, IEnumerable<IModuleDatabase> databases)
{
    internal enum Keys { Restored, NotInBackup, PassphraseMissing }

    public async Task<Outcome<Keys>> ReadAsync(Stream input, CancellationToken ct)
    {
        if (!directory.IsEmpty)
            return new Refusal(HostTexts.RestoreNotEmpty(directory.Root));
        Directory.CreateDirectory(directory.Root);
        var aside = Path.Combine(directory.Root, $"restore-{Guid.NewGuid():N}");
        try
        {
            var unpacked = await UnpackAsync(input, aside, ct);
            if (unpacked.Refusal is { } refusal)
                return refusal;
            var keys = PutKeysBack(unpacked.Value, aside);
            if (keys.Succeeded)
                MoveIntoPlace(aside);
            return keys;
        }
        finally
        {
            if (Directory.Exists(aside))
                Directory.Delete(aside, recursive: true);
        }
    }

    async Task<Outcome<BackupManifest>> UnpackAsync(Stream input, string aside, CancellationToken ct)
    {
        try
        {
            await using var zip = await ZipArchive.CreateAsync(input, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, ct);
            if (zip.GetEntry(BackupManifest.EntryName) is not { } entry)
                return new Refusal(HostTexts.NotABackup);
            await using (var stream = await entry.OpenAsync(ct))
                if (await JsonSerializer.DeserializeAsync<BackupManifest>(stream, cancellationToken: ct) is { Form: BackupManifest.CurrentForm } manifest)
                    return IsNewer(manifest) ? new Refusal(HostTexts.BackupIsNewer) : await UnpackAsync(zip, manifest, aside, ct);
            return new Refusal(HostTexts.NotABackup);
        }
        catch (Exception failure) when (failure is InvalidDataException or JsonException)
        {
            return new Refusal(HostTexts.NotABackup);
        }
    }

    static async Task<Outcome<BackupManifest>> UnpackAsync(ZipArchive zip, BackupManifest manifest, string aside, CancellationToken ct)
    {
        foreach (var expected in manifest.Entries)
        {
            var target = Path.GetFullPath(Path.Combine(aside, expected.Name));
            if (!target.StartsWith(aside + Path.DirectorySeparatorChar, StringComparison.Ordinal) || zip.GetEntry(expected.Name) is not { } entry)
                return new Refusal(HostTexts.BackupDamaged(expected.Name));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await using (var file = new FileStream(target, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, useAsync: true))
            {
                await using (var content = await entry.OpenAsync(ct))
                    await content.CopyToAsync(file, ct);
                file.Position = 0;
                if (file.Length != expected.Bytes || Convert.ToHexString(await SHA256.HashDataAsync(file, ct)) != expected.Sha256)
                    return new Refusal(HostTexts.BackupDamaged(expected.Name));
            }
        }
        return manifest;
    }

    bool IsNewer(BackupManifest manifest)
    {
        foreach (var module in databases)
        {
            using var db = module.Create();
            if (manifest.Migrations.TryGetValue(module.Schema, out var last) && last.Length > 0 && !db.Database.GetMigrations().Contains(last))
                return true;
        }
        return false;
    }

    Outcome<Keys> PutKeysBack(BackupManifest manifest, string aside)
    {
        if (!manifest.HasKeys)
            return Keys.NotInBackup;
        if (string.IsNullOrEmpty(options.Backup.Passphrase))
            return Keys.PassphraseMissing;
        if (KeyRingBox.Unwrap(File.ReadAllBytes(Path.Combine(aside, BackupManifest.KeysEntry)), options.Backup.Passphrase) is not { } content)
            return new Refusal(HostTexts.WrongPassphrase);
        using var connection = new SqliteConnection($"Data Source={Path.Combine(aside, BackupManifest.DatabaseEntry)};Pooling=False");
        connection.Open();
        KeyRing.PutBack(connection, content);
        return Keys.Restored;
    }

    void MoveIntoPlace(string aside)
    {
        var files = Path.Combine(aside, "files");
        if (Directory.Exists(files))
            Directory.Move(files, directory.Files);
        File.Move(Path.Combine(aside, BackupManifest.DatabaseEntry), new SqliteConnectionStringBuilder(database.ConnectionString).DataSource);
    }
}
