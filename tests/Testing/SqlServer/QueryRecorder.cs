using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PropertyHub.Platform.Data;

namespace PropertyHub.Testing.SqlServer;

/// <summary>Keeps each LINQ query that this process ran on SQLite, so that <see cref="QueriesResolve"/> can ask whether SQL Server would answer it too.</summary>
public sealed class QueryRecorder : IQueryExpressionInterceptor
{
    readonly ConcurrentDictionary<(Type Database, string Words), Expression> _queries = new();

    QueryRecorder() { }

    /// <summary>One for the process: EF Core compiles a query once, whichever host ran it first.</summary>
    public static QueryRecorder Instance { get; } = new();

    public IReadOnlyList<RecordedQuery> Queries => [.. _queries.Select(query => new RecordedQuery(query.Key.Database, query.Key.Words, query.Value))];

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        if (eventData.Context is ModuleDb db && db.Database.IsSqlite())
            _queries.TryAdd((db.GetType(), eventData.ExpressionPrinter.PrintExpression(queryExpression)), queryExpression);
        return queryExpression;
    }
}

/// <param name="Words">The query as EF Core prints it.</param>
public sealed record RecordedQuery(Type Database, string Words, Expression Expression);
