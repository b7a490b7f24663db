using System.Data;
using Microsoft.Data.Sqlite;

namespace PropertyHub.Platform.Data;

/// <summary>
/// The one connection that this process writes to SQLite by. It stays open between operations and keeps the statements it has prepared,
/// so that the next operation of a kind finds its pages read and its statements compiled. Whoever has the pass of the write gate may use it.
/// </summary>
sealed class WriteConnection(string connectionString) : SqliteConnection(connectionString)
{
    const int MostKept = 200;

    // a long text is a batch of many rows, seldom met again
    const int LongestKept = 8_000;

    readonly Dictionary<string, KeptCommand> _kept = [];
    readonly Dictionary<string, SqliteCommand> _prepared = [];

    /// <summary>Opens it when it is not open, and anew when a transaction was left behind on it.</summary>
    public void MakeReady()
    {
        if (Transaction is not null)
            Close();
        if (State == ConnectionState.Open)
            return;
        Open();
        SqlitePragmas.Set(this);
    }

    public override SqliteCommand CreateCommand() => new PassingCommand(this) { CommandTimeout = DefaultTimeout, Transaction = Transaction };

    public override void Close()
    {
        _kept.Clear(); // closing disposes of them
        _prepared.Clear();
        base.Close();
    }

    /// <summary>The statement within the present transaction, with so many parameters to be set, named $p0, $p1 and so on. Not to be disposed of, nor read from.</summary>
    public SqliteCommand Prepared(string sql, int parameters)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            if (_prepared.Count == MostKept)
                ForgetPrepared();
            _prepared.Add(sql, command = new SqliteCommand(sql, this) { CommandTimeout = DefaultTimeout });
            for (var i = 0; i < parameters; i++)
                command.Parameters.Add(new SqliteParameter { ParameterName = $"$p{i}" });
        }
        command.Transaction = Transaction;
        return command;
    }

    KeptCommand? KeptFor(string sql)
    {
        if (sql.Length > LongestKept)
            return null;
        if (!_kept.TryGetValue(sql, out var kept))
        {
            if (_kept.Count == MostKept)
                ForgetIdle();
            _kept.Add(sql, kept = new KeptCommand(this, sql));
        }
        return kept.IsReading ? null : kept;
    }

    void ForgetPrepared()
    {
        foreach (var command in _prepared.Values)
            command.Dispose();
        _prepared.Clear();
    }

    void ForgetIdle()
    {
        foreach (var (sql, idle) in _kept.Where(pair => !pair.Value.IsReading).ToList())
        {
            _kept.Remove(sql);
            idle.Dispose();
        }
    }

    sealed class KeptCommand(WriteConnection connection, string sql) : SqliteCommand(sql, connection)
    {
        public bool IsReading => DataReader is not null;

        public SqliteDataReader ExecuteFor(SqliteCommand command, CommandBehavior behavior)
        {
            Parameters.Clear();
            foreach (SqliteParameter parameter in command.Parameters)
                Parameters.Add(parameter);
            Transaction = command.Transaction;
            CommandTimeout = command.CommandTimeout;
            return ExecuteReader(behavior);
        }
    }

    /// <summary>Made and disposed of for each execution, as callers do; what it prepares lives on in the kept one.</summary>
    sealed class PassingCommand(WriteConnection connection) : SqliteCommand("", connection)
    {
        public override SqliteDataReader ExecuteReader(CommandBehavior behavior) =>
            connection.KeptFor(CommandText)?.ExecuteFor(this, behavior) ?? base.ExecuteReader(behavior);
    }
}
