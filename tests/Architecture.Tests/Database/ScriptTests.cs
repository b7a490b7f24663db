using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using PropertyHub.Testing.SqlServer;

namespace PropertyHub.Architecture.Tests.Database;

/// <summary>The scripts for the database administrator: as the migrations make them, in T-SQL that parses, over a schema that holds together.</summary>
public sealed class ScriptTests
{
    /// <summary>Set to 1, the tests write the scripts instead of comparing them.</summary>
    const string Rewrite = "PROPERTYHUB_WRITE_SCRIPTS";

    static readonly string Folder = Path.Combine(House.Root, "db", "SqlServer", "scripts");

    public static TheoryData<string> Databases => DesignTimes.Databases;

    [Theory, MemberData(nameof(Databases))]
    public void The_script_is_what_the_migrations_make(string database)
    {
        var (schema, script) = ScriptOf(database);
        var file = Path.Combine(Folder, $"{schema}.sql");
        if (Environment.GetEnvironmentVariable(Rewrite) == "1")
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(file, script);
        }
        (File.Exists(file) && File.ReadAllText(file) == script).ShouldBeTrue($"{House.Short(file)} is out of date: run these tests once with {Rewrite}=1 (db/README.md)");
    }

    [Fact]
    public void There_is_no_script_of_a_module_that_is_gone() =>
        House.Found(Directory.GetFiles(Folder, "*.sql")).Select(file => Path.GetFileNameWithoutExtension(file)).Order()
            .ShouldBe(Types.Databases.Select(database => DesignTimes.SqlServer[database]().Schema).Order());

    [Theory, MemberData(nameof(Databases))]
    public void The_script_is_TSql(string database)
    {
        var strings = new DynamicSql();
        Parse(ScriptOf(database).Script, "the script").Accept(strings);
        foreach (var inner in strings.Found)
            Parse(inner, inner);
    }

    [Fact]
    public void What_is_inside_EXEC_is_found()
    {
        var strings = new DynamicSql();
        Parse("IF 1 = 1 EXEC(N'CREATE INDEX [a] ON [b] ([c]) WHERE [d] = N''x''');", "").Accept(strings);
        strings.Found.ShouldBe(["CREATE INDEX [a] ON [b] ([c]) WHERE [d] = N'x'"]);
    }

    [Theory, MemberData(nameof(Databases))]
    public void The_schema_holds_together(string database)
    {
        using var db = SqlServerContext.Of(DesignTimes.Named(database));
        using var schema = SchemaModel.Of(db);
        schema.Problems().ShouldBeEmpty();
    }

    [Fact]
    public void A_wrong_column_and_a_wrong_table_are_noticed()
    {
        using var db = SqlServerContext.Of(Types.Databases[0]);
        using var schema = SchemaModel.Of(db);
        schema.Add("right", $"SELECT [EventId] FROM [{db.Schema}].[Outbox] WHERE [Id] = @id");
        schema.Problems().ShouldBeEmpty();
        schema.Add("wrong_column", $"SELECT [Nothing] FROM [{db.Schema}].[Outbox]");
        schema.Add("wrong_table", $"SELECT [Id] FROM [{db.Schema}].[Nothing]");
        var problems = schema.Problems();
        problems.ShouldContain(problem => problem.Contains("wrong_column", StringComparison.Ordinal));
        problems.ShouldContain(problem => problem.Contains("wrong_table", StringComparison.Ordinal));
    }

    static (string Schema, string Script) ScriptOf(string database)
    {
        using var db = DesignTimes.SqlServer[DesignTimes.Named(database)]();
        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
        return (db.Schema, script.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd() + "\n");
    }

    static TSqlFragment Parse(string sql, string what)
    {
        var fragment = new TSql170Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);
        errors.Select(error => $"line {error.Line}: {error.Message}").ShouldBeEmpty(what);
        return fragment;
    }

    sealed class DynamicSql : TSqlFragmentVisitor
    {
        public List<string> Found { get; } = [];

        public override void Visit(ExecutableStringList node) => Found.Add(string.Concat(node.Strings.OfType<StringLiteral>().Select(literal => literal.Value)));
    }
}
