using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using PropertyHub.Kernel;
using PropertyHub.Platform.Data;

namespace PropertyHub.Platform.Audit;

/// <summary>A change of one record, noted before it is saved; its key may be known only afterwards.</summary>
sealed record AuditChange(EntityEntry Entry, AuditKind Kind, string? Details);

/// <summary>Reads from the change tracker what an operation is about to change.</summary>
static class AuditChanges
{
    public static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static List<AuditChange> Collect(ChangeTracker tracker, bool withDetails)
    {
        var changes = new List<AuditChange>();
        foreach (var entry in tracker.Entries())
        {
            if (entry.Entity is IInfrastructure || entry.State is EntityState.Unchanged or EntityState.Detached)
                continue;
            if (entry.State == EntityState.Modified && entry.Metadata.FindProperty("Version") is { } version)
                entry.Property(version.Name).CurrentValue = (int)entry.Property(version.Name).OriginalValue! + 1;
            changes.Add(new AuditChange(entry, KindOf(entry.State), withDetails ? Details(entry) : null));
        }
        return changes;
    }

    public static string KeyOf(EntityEntry entry) =>
        string.Join("/", entry.Metadata.FindPrimaryKey()!.Properties.Select(key => Plain(entry.Property(key.Name).CurrentValue)));

    static AuditKind KindOf(EntityState state) => state switch
    {
        EntityState.Added => AuditKind.Added,
        EntityState.Deleted => AuditKind.Removed,
        _ => AuditKind.Changed,
    };

    static string? Details(EntityEntry entry)
    {
        var values = new SortedDictionary<string, string?[]>(StringComparer.Ordinal);
        Collect(entry.Metadata, entry.Properties.ToDictionary(p => p.Metadata.Name), "", entry.State, values);
        foreach (var complex in entry.ComplexProperties)
            Collect(complex.Metadata.ComplexType, complex.Properties.ToDictionary(p => p.Metadata.Name), complex.Metadata.Name, entry.State, values);
        return values.Count == 0 ? null : JsonSerializer.Serialize(values, Json);
    }

    static void Collect(ITypeBase type, Dictionary<string, PropertyEntry> entries, string owner, EntityState state, SortedDictionary<string, string?[]> values)
    {
        foreach (var property in type.GetProperties())
        {
            var entry = entries[property.Name];
            if (property.IsPrimaryKey() || property.Name == "Version" || (state == EntityState.Modified && !entry.IsModified))
                continue;
            var before = state == EntityState.Added ? null : Plain(property, entry.OriginalValue);
            var after = state == EntityState.Deleted ? null : Plain(property, entry.CurrentValue);
            if (before != after)
                values[owner.Length > 0 ? owner : property.Name] = [Shown(property, before), Shown(property, after)];
        }
    }

    static string? Plain(IProperty property, object? value) =>
        property.DeclaringType.ClrType == typeof(Money) && value is long fen ? new Money(fen).ToString() : Plain(value);

    static string? Shown(IProperty property, string? plain) =>
        plain is null ? null
        : Has<SecretAttribute>(property) ? "***"
        : Has<PersonalAttribute>(property) ? Masking.Any(plain)
        : plain;

    static bool Has<TAttribute>(IProperty property) where TAttribute : Attribute => property.PropertyInfo?.IsDefined(typeof(TAttribute), true) == true;

    static string? Plain(object? value) => value switch
    {
        null => null,
        byte[] bytes => $"({bytes.Length} bytes)",
        IFormattable formattable => formattable.ToString(value is DateOnly ? "yyyy-MM-dd" : value is DateTime ? "yyyy-MM-dd HH:mm:ss" : null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
