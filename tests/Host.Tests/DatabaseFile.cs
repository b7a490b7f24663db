using Microsoft.Data.Sqlite;

namespace PropertyHub.Host.Tests;

/// <summary>A database as it lies on the disk, beside the host that uses it.</summary>
internal static class DatabaseFile
{
    /// <param name="query">Written in a test, not by anybody outside.</param>
    public static List<T> Rows<T>(string path, string query, Func<SqliteDataReader, T> read)
    {
        using var file = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        file.Open();
        using var command = file.CreateCommand();
#pragma warning disable CA2100
        command.CommandText = query;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }
}
