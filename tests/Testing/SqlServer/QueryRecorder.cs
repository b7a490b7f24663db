using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Testing.SqlServer;

/// <summary>Keeps each LINQ query that this process ran on SQLite, so that <see cref="QueriesResolve"/> can ask whether SQL Server would answer it too.</summary>
public sealed class QueryRecorder : DbCommandInterceptor, IQueryExpressionInterceptor
{
    readonly ConcurrentDictionary<(Type Database, string Words), Expression> _queries = new();

    readonly ConcurrentDictionary<Type, bool> _askers = new();
    readonly ConcurrentDictionary<string, bool> _operations = new();

    QueryRecorder() => ActivitySource.AddActivityListener(new ActivityListener
    {
        ShouldListenTo = source => source.Name == PlatformTrace.Name,
        Sample = (ref _) => ActivitySamplingResult.PropagationData,
        ActivityStarted = operation => _operations.TryAdd(operation.OperationName, true),
    });

    /// <summary>One for the process: EF Core compiles a query once, whichever host ran it first.</summary>
    public static QueryRecorder Instance { get; } = new();

    public IReadOnlyList<RecordedQuery> Queries => [.. _queries.Select(query => new RecordedQuery(query.Key.Database, query.Key.Words, query.Value))];

    /// <summary>Whether a class of the product asked its database, itself or by what it called; or, being an operation, was run.</summary>
    public bool Heard(Type asker) => _askers.ContainsKey(asker) || _operations.ContainsKey(asker.Name);

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        if (eventData.Context is ModuleDb db && db.Database.IsSqlite())
            _queries.TryAdd((db.GetType(), eventData.ExpressionPrinter.PrintExpression(queryExpression)), queryExpression);
        return queryExpression;
    }

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        RecordAskers();
        return result;
    }

    /// <summary>On SQLite nothing is truly awaited, so whoever asked is still on the stack.</summary>
    void RecordAskers()
    {
        foreach (var frame in new StackTrace().GetFrames())
            if (Outermost(frame.GetMethod()?.DeclaringType) is { } asker && QueryAskers.IsOurs(asker))
                _askers.TryAdd(asker, true);
    }

    static Type? Outermost(Type? type)
    {
        while (type?.DeclaringType is { } outer)
            type = outer;
        return type;
    }
}

/// <param name="Words">The query as EF Core prints it.</param>
public sealed record RecordedQuery(Type Database, string Words, Expression Expression);
