namespace PropertyHub.Platform.Data;

public enum DatabaseProvider { Sqlite, SqlServer }

/// <summary>Where the data is: section <c>PropertyHub:Database</c> of the configuration.</summary>
public sealed class DatabaseOptions
{
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>Empty on SQLite means <c>propertyhub.db</c> in the data directory.</summary>
    public string ConnectionString { get; set; } = "";
}
