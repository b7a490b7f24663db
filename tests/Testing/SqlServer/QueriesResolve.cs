using System.Reflection;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PropertyHub.Platform.Data;

namespace PropertyHub.Testing.SqlServer;

/// <summary>
/// Every test assembly has this fixture. When the last test is done it translates for SQL Server each query that ran on SQLite, and resolves it
/// against the schema; a query that only SQLite understands fails the assembly.
/// </summary>
public sealed class QueriesResolve : IDisposable
{
    public void Dispose()
    {
        var problems = Problems(QueryRecorder.Instance.Queries);
        if (problems.Count > 0)
            throw new QueryDoesNotResolveException($"{problems.Count} queries fail on SQL Server:\n\n{string.Join("\n\n", problems)}");
        if (WholeModule() is { } module && Silent(module) is { Count: > 0 } silent)
            throw new QueryDoesNotResolveException($"No test runs a query of:\n{string.Join('\n', silent)}");
    }

    /// <summary>The module under test, when this run is of all its tests: a chosen few say nothing about what the others ask.</summary>
    static Assembly? WholeModule()
    {
        if (Environment.GetCommandLineArgs().Any(argument => argument.Contains("filter", StringComparison.OrdinalIgnoreCase)))
            return null;
        var name = Assembly.GetEntryAssembly()!.GetName().Name!.Replace(".Tests", "", StringComparison.Ordinal);
        return AppDomain.CurrentDomain.GetAssemblies().FirstOrDefault(assembly => assembly.GetName().Name == name && assembly.GetTypes().Any(type => type.IsSubclassOf(typeof(ModuleDb))));
    }

    static List<string> Silent(Assembly module) =>
        [.. QueryAskers.Of(module).Where(type => !QueryRecorder.Instance.Heard(type)).Select(type => type.FullName!).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<string> Problems(IEnumerable<RecordedQuery> queries) =>
        [.. queries.GroupBy(query => query.Database).SelectMany(ofOne => Problems(ofOne.Key, [.. ofOne]))];

    static List<string> Problems(Type database, List<RecordedQuery> queries)
    {
        using var db = SqlServerContext.Of(database);
        using var schema = SchemaModel.Of(db);
        var problems = new List<string>();
        var statements = new Dictionary<string, string>();
        foreach (var query in queries)
            try
            {
                foreach (var sql in SqlServerTranslation.Translate(db, query.Expression))
                {
                    var name = $"query{statements.Count + 1}";
                    statements.Add(name, sql);
                    schema.Add(name, sql);
                }
            }
            catch (Exception defect)
            {
                problems.Add($"{database.Name}: {defect.Message}\n{query.Words}");
            }
        foreach (var problem in schema.Problems())
            problems.Add(Describe(database, problem, statements));
        return problems;
    }

    static string Describe(Type database, string problem, Dictionary<string, string> statements)
    {
        var words = new StringBuilder($"{database.Name}: {problem}");
        foreach (var (_, sql) in statements.Where(statement => problem.Contains($"[{statement.Key}]", StringComparison.Ordinal)))
            words.Append('\n').Append(sql);
        return words.ToString();
    }
}

public sealed class QueryDoesNotResolveException(string message) : Exception(message);
