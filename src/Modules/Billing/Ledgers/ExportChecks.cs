using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Exports;

namespace PropertyHub.Billing.Ledgers;

/// <summary>What is wrong with the arguments of an export, in words.</summary>
internal static class ExportChecks
{
    /// <summary>Options that this export has no meaning for are refused rather than passed over.</summary>
    /// <param name="takes">The options it takes.</param>
    public static Refusal? OnlyTakes(this ExportArguments arguments, Text export, params string[] takes)
    {
        (string Name, bool Given)[] options =
            [("--from", arguments.From is not null), ("--to", arguments.To is not null), ("--period", arguments.Period is not null), ("--as-of", arguments.AsOf is not null), ("--items", arguments.Items.Count > 0)];
        var wrong = options.FirstOrDefault(option => option.Given && !takes.Contains(option.Name)).Name;
        return wrong is null ? null : new Refusal(LedgerTexts.OptionNotTaken(export, wrong));
    }

    public static Refusal? RunsForward(this ExportArguments arguments) =>
        arguments.From is { } from && arguments.To is { } to && from > to ? new Refusal(LedgerTexts.RangeReversed(from, to)) : null;

    public static Refusal? ItemsAreKnown(this IDbContextFactory<BillingDb> databases, IReadOnlyList<string> items)
    {
        if (items.Count == 0)
            return null;
        using var db = databases.CreateDbContext();
        var known = db.Items.Select(item => item.Code).ToHashSet();
        return items.FirstOrDefault(item => !known.Contains(item)) is { } unknown ? new Refusal(LedgerTexts.NoSuchItem(unknown)) : null;
    }
}
