using System.Text.RegularExpressions;

namespace PropertyHub.Architecture.Tests.Figures;

/// <summary>Rule 7: a moment is UTC and called so (…At, …Until, …Utc), a date is a DateOnly.</summary>
public sealed partial class MomentTests
{
    /// <summary>Identity's own shape of an account.</summary>
    static readonly string[] OfIdentity = ["Account.LockoutEnd"];

    [Fact]
    public void A_column_that_holds_a_moment_is_named_as_one() =>
        House.None(House.Found(Column.All.Where(column => column.Type == typeof(DateTime))).Where(column => !Moment().IsMatch(column.Name)).Select(column => $"{column}"), "…At, …Until, …Utc");

    [Fact]
    public void A_column_that_holds_a_date_is_not_named_like_a_moment() =>
        House.None(House.Found(Column.All.Where(column => column.Type == typeof(DateOnly))).Where(column => Moment().IsMatch(column.Name)).Select(column => $"{column}"), "…On, …Date, …Day");

    [Fact]
    public void No_column_holds_an_offset() =>
        House.None(House.Found(Column.All).Where(column => column.Type == typeof(DateTimeOffset) && !OfIdentity.Contains($"{column.Entity}.{column.Name}")).Select(column => $"{column}"), "SQLite cannot compare offsets");

    [GeneratedRegex(@"(^|[a-z])(At|Until|Utc)$")]
    private static partial Regex Moment();
}
