using System.ComponentModel;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PropertyHub.Kernel;
using PropertyHub.Platform.Data;

namespace PropertyHub.Administration.Trail;

/// <summary>What a record of any module is called, told from what its columns are named.</summary>
internal static class RecordNames
{
    /// <summary>Columns by which people know a record, in the order in which they say them.</summary>
    static readonly string[] Telling =
        ["Month", "Period", "Date", "StaffNo", "UnitCode", "Building", "Code", "No", "Number", "ReceiptNo", "ItemCode", "Key", "Right", "DisplayName", "Name"];

    const int Deepest = 2;

    public static IEntityType? RecordType(this ModuleDb db, string record) => db.Model.GetEntityTypes().FirstOrDefault(type => type.ClrType.Name == record);

    /// <summary>The name of the record with that key, as the trail writes keys; empty when it is gone or nothing tells it.</summary>
    public static async Task<string> NameOfAsync(this ModuleDb db, IEntityType type, string key, Func<string, string> called, CancellationToken ct)
    {
        var columns = type.FindPrimaryKey()!.Properties;
        var parts = columns.Count == 1 ? [key] : key.Split('/');
        if (parts.Length != columns.Count)
            return "";
        var values = columns.Zip(parts, (column, part) => Parsed(column.ClrType, part)).ToArray();
        return values.Contains(null) ? "" : string.Join(' ', (await PartsAsync(db, type, values, called, Deepest, ct)).Distinct());
    }

    static async Task<List<string>> PartsAsync(ModuleDb db, IEntityType type, object?[] key, Func<string, string> called, int depth, CancellationToken ct)
    {
        var parts = new List<string>();
        if (depth == 0)
            return parts;
        if (await db.FindAsync(type.ClrType, key, ct) is not { } record)
            return key.Length > 1 ? await KeyPartsAsync(db, type, key, called, depth, ct) : parts;
        foreach (var reference in type.GetForeignKeys().Where(reference => reference.Properties.Count == 1 && reference.PrincipalKey.IsPrimaryKey()))
            if (db.Entry(record).Property(reference.Properties[0].Name).CurrentValue is { } principal)
                parts.AddRange(await PartsAsync(db, reference.PrincipalEntityType, [principal], called, depth - 1, ct));
        foreach (var column in Telling)
            if (type.FindProperty(column) is { } property && (column != "Date" || property.IsPrimaryKey()) && db.Entry(record).Property(column).CurrentValue is { } value)
                parts.Add(called(Plain(value)));
        return [.. parts.Where(part => part.Length > 0)];
    }

    /// <summary>A record that is gone is still told by what its key refers to: which right was taken from which role.</summary>
    static async Task<List<string>> KeyPartsAsync(ModuleDb db, IEntityType type, object?[] key, Func<string, string> called, int depth, CancellationToken ct)
    {
        var parts = new List<string>();
        foreach (var (column, value) in type.FindPrimaryKey()!.Properties.Zip(key))
            if (column.GetContainingForeignKeys().FirstOrDefault(reference => reference.Properties.Count == 1) is { } reference)
                parts.AddRange(await PartsAsync(db, reference.PrincipalEntityType, [value], called, depth - 1, ct));
            else
                parts.Add(called(Plain(value!)));
        return parts;
    }

    static object? Parsed(Type type, string words)
    {
        if (type == typeof(Period))
            return Period.TryParse(words, out var period) ? period : null;
        try
        {
            return type == typeof(string) ? words : TypeDescriptor.GetConverter(type).ConvertFromInvariantString(words);
        }
        catch (Exception unreadable) when (unreadable is FormatException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    static string Plain(object value) => value is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
