using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace PropertyHub.Host.Backups;

/// <summary>The data-protection keys inside a copy of the database. They never lie in a backup unwrapped.</summary>
internal static class KeyRing
{
    const string Table = "admin_DataProtectionKeys";

    sealed record Key(long Id, string? FriendlyName, string? Xml);

    /// <summary>Takes the keys out of the copy and returns them; empty when there are none.</summary>
    public static byte[] TakeOut(SqliteConnection copy)
    {
        var keys = new List<Key>();
        if (!Exists(copy))
            return [];
        using (var read = copy.CreateCommand())
        {
            read.CommandText = $"SELECT Id, FriendlyName, Xml FROM {Table} ORDER BY Id";
            using var rows = read.ExecuteReader();
            while (rows.Read())
                keys.Add(new Key(rows.GetInt64(0), rows.IsDBNull(1) ? null : rows.GetString(1), rows.IsDBNull(2) ? null : rows.GetString(2)));
        }
        Run(copy, $"PRAGMA secure_delete=ON; DELETE FROM {Table}; VACUUM;");
        return keys.Count == 0 ? [] : JsonSerializer.SerializeToUtf8Bytes(keys);
    }

    public static void PutBack(SqliteConnection copy, byte[] content)
    {
        foreach (var key in JsonSerializer.Deserialize<List<Key>>(content)!)
        {
            using var insert = copy.CreateCommand();
            insert.CommandText = $"INSERT INTO {Table} (Id, FriendlyName, Xml) VALUES ($id, $name, $xml)";
            insert.Parameters.AddWithValue("$id", key.Id);
            insert.Parameters.AddWithValue("$name", (object?)key.FriendlyName ?? DBNull.Value);
            insert.Parameters.AddWithValue("$xml", (object?)key.Xml ?? DBNull.Value);
            insert.ExecuteNonQuery();
        }
    }

    static bool Exists(SqliteConnection copy)
    {
        using var command = copy.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM sqlite_master WHERE name = '{Table}'";
        return (long)command.ExecuteScalar()! == 1;
    }

    static void Run(SqliteConnection copy, string sql)
    {
        using var command = copy.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
