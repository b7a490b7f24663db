using Microsoft.Data.Sqlite;

namespace PropertyHub.Benchmarks;

/// <summary>
/// The rows that an operation left behind, to be written again into the database as it was before, by prepared statements and nothing else:
/// the same tables, the same indexes, the same durability. That is the floor every figure is a ratio to.
/// </summary>
internal sealed class Floor
{
    readonly string _before;
    readonly List<TableRows> _tables;

    sealed record TableRows(string Name, int Columns, List<object[]> Added, List<(long RowId, object[] Values)> Changed, string[] Names);

    Floor(string before, List<TableRows> tables) => (_before, _tables) = (before, tables);

    public long Rows => _tables.Sum(table => (long)table.Added.Count + table.Changed.Count);

    /// <param name="before">A copy of the file from before the operation.</param>
    /// <param name="after">The file after it.</param>
    /// <param name="compareChanged">Tables small enough to be compared row by row; others only grow.</param>
    public static Floor Between(string before, string after, params string[] compareChanged)
    {
        using var connection = Open(after);
        Run(connection, $"ATTACH '{before}' AS old");
        var tables = new List<TableRows>();
        foreach (var name in Strings(connection, "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%Migrations'"))
        {
            var columns = Strings(connection, $"SELECT name FROM pragma_table_info('{name}')").ToArray();
            var added = Read(connection, $"SELECT rowid, * FROM main.\"{name}\" WHERE rowid > (SELECT coalesce(max(rowid), 0) FROM old.\"{name}\") ORDER BY rowid");
            var changed = compareChanged.Contains(name)
                ? Read(connection, $"SELECT rowid, * FROM main.\"{name}\" WHERE rowid <= (SELECT coalesce(max(rowid), 0) FROM old.\"{name}\") AND rowid IN (SELECT rowid FROM (SELECT rowid, * FROM main.\"{name}\" EXCEPT SELECT rowid, * FROM old.\"{name}\")) ORDER BY rowid")
                : [];
            if (added.Count + changed.Count > 0)
                tables.Add(new TableRows(name, columns.Length, [.. added.Select(row => row.Values)], changed, columns));
        }
        return new Floor(before, tables);
    }

    /// <summary>Writes everything in <paramref name="transactions"/> durable transactions of equal size and returns the seconds each took.</summary>
    public double[] Write(int transactions = 1)
    {
        var copy = _before + ".floor";
        File.Copy(_before, copy, overwrite: true);
        using var connection = Open(copy);
        Run(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-32768; PRAGMA foreign_keys=OFF;");
        var writers = _tables.Select(table => new Writer(connection, table)).ToList();
        var seconds = new double[transactions];
        for (var i = 0; i < transactions; i++)
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            using var transaction = connection.BeginTransaction();
            foreach (var writer in writers)
                writer.Write(transaction, i, transactions);
            transaction.Commit();
            seconds[i] = watch.Elapsed.TotalSeconds;
        }
        writers.ForEach(writer => writer.Dispose());
        return seconds;
    }

    sealed class Writer : IDisposable
    {
        readonly TableRows _table;
        readonly SqliteCommand _insert;
        readonly SqliteCommand _update;

        public Writer(SqliteConnection connection, TableRows table)
        {
            _table = table;
            _insert = Command(connection, $"INSERT INTO \"{table.Name}\" VALUES ({string.Join(", ", Enumerable.Range(0, table.Columns).Select(i => $"$p{i}"))})", table.Columns);
            _update = Command(connection, $"UPDATE \"{table.Name}\" SET {string.Join(", ", table.Names.Select((name, i) => $"\"{name}\" = $p{i}"))} WHERE rowid = $p{table.Columns}", table.Columns + 1);
        }

        public void Write(SqliteTransaction transaction, int part, int parts)
        {
            _insert.Transaction = _update.Transaction = transaction;
            foreach (var values in Slice(_table.Added, part, parts))
                Execute(_insert, values);
            foreach (var (rowId, values) in Slice(_table.Changed, part, parts))
                Execute(_update, [.. values, rowId]);
        }

        static void Execute(SqliteCommand command, object[] values)
        {
            for (var i = 0; i < values.Length; i++)
                command.Parameters[i].Value = values[i];
            command.ExecuteNonQuery();
        }

        static IEnumerable<T> Slice<T>(List<T> rows, int part, int parts) => rows.Skip((int)((long)rows.Count * part / parts)).Take((int)((long)rows.Count * (part + 1) / parts - (long)rows.Count * part / parts));

        static SqliteCommand Command(SqliteConnection connection, string sql, int parameters)
        {
            var command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < parameters; i++)
                command.Parameters.Add(new SqliteParameter($"$p{i}", DBNull.Value));
            return command;
        }

        public void Dispose()
        {
            _insert.Dispose();
            _update.Dispose();
        }
    }

    static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        return connection;
    }

    static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    static List<string> Strings(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
            values.Add(reader.GetString(0));
        return values;
    }

    static List<(long RowId, object[] Values)> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<(long, object[])>();
        while (reader.Read())
        {
            var values = new object[reader.FieldCount - 1];
            for (var i = 0; i < values.Length; i++)
                values[i] = reader.GetValue(i + 1);
            rows.Add((reader.GetInt64(0), values));
        }
        return rows;
    }
}
