using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.SqlServer.Dac;
using Microsoft.SqlServer.Dac.Model;
using PropertyHub.Platform.Data;

namespace PropertyHub.Testing.SqlServer;

/// <summary>A module's tables as SQL Server 2022 would see them, made without a server; statements are resolved against them.</summary>
public sealed partial class SchemaModel : IDisposable
{
    public const string Collation = "Chinese_PRC_CI_AS";

    /// <summary>A reference that leads nowhere: an error when a column, only a warning when a table.</summary>
    static readonly int[] Unresolved = [71501, 71502];

    readonly TSqlModel _model = new(SqlServerVersion.Sql160, new TSqlModelOptions { Collation = Collation });

    SchemaModel() { }

    public static SchemaModel Of(ModuleDb db)
    {
        var model = new SchemaModel();
        model._model.AddObjects($"CREATE SCHEMA [{db.Schema}];");
        foreach (var statement in Batches(db.Database.GenerateCreateScript()).Where(statement => !statement.Contains("CREATE SCHEMA", StringComparison.Ordinal)))
            model._model.AddObjects(statement);
        return model;
    }

    /// <summary>Adds statements under a name that the problems will mention.</summary>
    public void Add(string name, string sql)
    {
        var variables = Variable().Matches(Literal().Replace(sql, "")).Select(match => match.Value).Distinct(StringComparer.OrdinalIgnoreCase).Select(variable => $"{variable} sql_variant").ToList();
        _model.AddOrUpdateObjects($"CREATE PROCEDURE [dbo].[{name}] {string.Join(", ", variables)} AS BEGIN\n{sql}\nEND", name + ".sql", new TSqlObjectOptions());
    }

    /// <summary>What does not resolve, in the words of the checker.</summary>
    public IReadOnlyList<string> Problems() =>
        [.. _model.Validate().Where(message => message.MessageType == DacMessageType.Error || Unresolved.Contains(message.Number)).Select(message => message.ToString())];

    public static IEnumerable<string> Batches(string script) =>
        Go().Split(script).Select(batch => batch.Trim()).Where(batch => batch.Length > 0);

    [GeneratedRegex(@"^\s*GO\s*$", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Go();

    [GeneratedRegex(@"(?<!@)@\w+")]
    private static partial Regex Variable();

    [GeneratedRegex(@"N?'[^']*'")]
    private static partial Regex Literal();

    public void Dispose() => _model.Dispose();
}
