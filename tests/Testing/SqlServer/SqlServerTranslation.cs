#pragma warning disable EF1001 // The translation of another provider is not offered otherwise; a new EF Core version shows in a build.
using System.Collections;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace PropertyHub.Testing.SqlServer;

/// <summary>Takes a query that was compiled on one provider through the whole translation of another, up to the statements it would send.</summary>
public static class SqlServerTranslation
{
    /// <summary>The statements in T-SQL: one, or several where collections are loaded apart.</summary>
    /// <exception cref="InvalidOperationException">When the provider cannot translate the query.</exception>
    public static IReadOnlyList<string> Translate(DbContext db, Expression query)
    {
        var context = db.GetService<IQueryCompilationContextFactory>().Create(async: false);
        query = new ModelSwap(db.Model).Visit(query);
        query = db.GetService<IQueryTranslationPreprocessorFactory>().Create(context).Process(query);
        query = db.GetService<IQueryableMethodTranslatingExpressionVisitorFactory>().Create(context).Translate(query);
        if (query == QueryCompilationContext.NotTranslatedExpression)
            throw new InvalidOperationException("The query cannot be translated.");
        query = db.GetService<IQueryTranslationPostprocessorFactory>().Create(context).Process(query);
        var statements = new StatementFinder();
        statements.Visit(query);
        return statements.Found.Count > 0 ? statements.Found.ConvertAll(statement => Write(db, statement)) : throw new InvalidOperationException("The query has no statement.");
    }

    static string Write(DbContext db, Expression statement)
    {
        var parameters = new ParameterFinder();
        parameters.Visit(statement);
        var processor = db.GetService<IRelationalParameterBasedSqlProcessorFactory>()
            .Create(new RelationalParameterBasedSqlProcessorParameters(useRelationalNulls: false, ParameterTranslationMode.MultipleParameters));
        var ready = processor.Process(statement, new ParametersCacheDecorator(parameters.Values));
        return db.GetService<IQuerySqlGeneratorFactory>().Create().GetCommand(ready).CommandText;
    }

    /// <summary>Points a query's roots to the same entities of another model.</summary>
    sealed class ModelSwap(IModel model) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) => node switch
        {
            FromSqlQueryRootExpression sql => new FromSqlQueryRootExpression(Other(sql), sql.Sql, sql.Argument),
            EntityQueryRootExpression root => root.UpdateEntityType(Other(root)),
            _ => base.VisitExtension(node),
        };

        IEntityType Other(EntityQueryRootExpression root) => model.FindEntityType(root.EntityType.Name)!;
    }

    sealed class StatementFinder : ExpressionVisitor
    {
        public List<Expression> Found { get; } = [];

        protected override Expression VisitExtension(Expression node)
        {
            switch (node)
            {
                case ShapedQueryExpression shaped:
                    Visit(shaped.QueryExpression);
                    Visit(shaped.ShaperExpression);
                    return node;
                case SelectExpression or UpdateExpression or DeleteExpression:
                    Found.Add(node);
                    return node;
                case RelationalSplitCollectionShaperExpression split:
                    Found.Add(split.SelectExpression);
                    Visit(split.InnerShaper);
                    return node;
                default:
                    return base.VisitExtension(node);
            }
        }
    }

    /// <summary>Gives every parameter some value of its type: the shape of a statement depends on whether it is null and how many it holds, not on what.</summary>
    sealed class ParameterFinder : ExpressionVisitor
    {
        public Dictionary<string, object?> Values { get; } = [];

        protected override Expression VisitExtension(Expression node)
        {
            if (node is SqlParameterExpression parameter)
                Values.TryAdd(parameter.Name, Some(parameter.Type));
            return base.VisitExtension(node);
        }

        static object? Some(Type type)
        {
            if (type == typeof(string))
                return "x";
            if (type == typeof(object[]))
                return Array.Empty<object>();
            if (type != typeof(byte[]) && type.IsAssignableTo(typeof(IEnumerable)) && ElementOf(type) is { } element)
            {
                var two = Array.CreateInstance(element, 2);
                two.SetValue(Some(element), 0);
                two.SetValue(Some(element), 1);
                return two;
            }
            type = Nullable.GetUnderlyingType(type) ?? type;
            return type.IsArray ? Array.CreateInstance(type.GetElementType()!, 0) : type.IsValueType ? Activator.CreateInstance(type) : null;
        }

        static Type? ElementOf(Type type) => type.GetInterfaces().Prepend(type)
            .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
    }
}
