using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Events;
using PropertyHub.Testing.SqlServer;

namespace PropertyHub.Architecture.Tests.Database;

/// <summary>The check that every other test project ends with can tell a good query from a bad one.</summary>
public sealed class QueryCheckTests
{
    static readonly Type Database = Types.Databases[0];

    [Fact]
    public void A_query_that_SqlServer_understands_passes() => Problems(db => db.Outbox.Where(message => message.At > default(DateTime)).OrderBy(message => message.Id).Take(3)).ShouldBeEmpty();

    [Fact]
    public void A_query_that_cannot_be_translated_is_told() =>
        Problems(db => db.Outbox.Where(message => Backwards(message.Name) == "x")).ShouldHaveSingleItem().ShouldContain(nameof(Backwards));

    [Fact]
    public void A_function_of_SQLite_is_told() =>
        Problems(db => db.Outbox.Where(message => EF.Functions.Glob(message.Name, "a*"))).ShouldHaveSingleItem().ShouldContain("Glob");

    static string Backwards(string words) => string.Concat(words.Reverse());

    static IReadOnlyList<string> Problems(Func<ModuleDb, IQueryable<OutboxMessage>> query)
    {
        using var db = DesignTimes.Sqlite[Database]();
        Expression expression = query(db).Expression;
        return QueriesResolve.Problems([new RecordedQuery(Database, expression.ToString(), expression)]);
    }
}
