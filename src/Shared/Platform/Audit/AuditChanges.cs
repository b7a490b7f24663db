using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
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
    enum Sensitivity { None, Personal, Secret }

    readonly record struct ChangedValue(string Name, string? Before, string? After);

    static readonly ConditionalWeakTable<IProperty, StrongBox<Sensitivity>> Sensitivities = [];

    public static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
    static readonly JsonWriterOptions Written = new() { Encoder = Json.Encoder };

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

    public static string KeyOf(IEnumerable<object> parts) => string.Join("/", parts.Select(Plain));

    static AuditKind KindOf(EntityState state) => state switch
    {
        EntityState.Added => AuditKind.Added,
        EntityState.Deleted => AuditKind.Removed,
        _ => AuditKind.Changed,
    };

    static string? Details(EntityEntry entry)
    {
        var values = new List<ChangedValue>();
        foreach (var property in entry.Properties)
            Note(property, property.Metadata.Name, entry.State, values);
        foreach (var complex in entry.ComplexProperties)
            foreach (var property in complex.Properties)
                Note(property, complex.Metadata.Name, entry.State, values);
        return values.Count == 0 ? null : JsonOf(values);
    }

    static void Note(PropertyEntry entry, string name, EntityState state, List<ChangedValue> values)
    {
        var property = entry.Metadata;
        if (state == EntityState.Modified && !entry.IsModified || property.IsPrimaryKey() || property.Name == "Version")
            return;
        var before = state == EntityState.Added ? null : Plain(property, entry.OriginalValue);
        var after = state == EntityState.Deleted ? null : Plain(property, entry.CurrentValue);
        if (before != after)
            values.Add(new(name, Shown(property, before), Shown(property, after)));
    }

    static string JsonOf(List<ChangedValue> values)
    {
        values.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        var json = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(json, Written))
        {
            writer.WriteStartObject();
            foreach (var value in values)
            {
                writer.WriteStartArray(value.Name);
                writer.WriteStringValue(value.Before);
                writer.WriteStringValue(value.After);
                writer.WriteEndArray();
            }
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(json.WrittenSpan);
    }

    static string? Plain(IProperty property, object? value) =>
        property.DeclaringType.ClrType == typeof(Money) && value is long fen ? new Money(fen).ToString() : Plain(value);

    static string? Shown(IProperty property, string? plain) =>
        plain is null ? null : KindOf(property) switch { Sensitivity.Secret => "***", Sensitivity.Personal => Masking.Any(plain), _ => plain };

    static Sensitivity KindOf(IProperty property) => Sensitivities.GetValue(property, known => new(
        Has<SecretAttribute>(known) ? Sensitivity.Secret : Has<PersonalAttribute>(known) ? Sensitivity.Personal : Sensitivity.None)).Value;

    static bool Has<TAttribute>(IProperty property) where TAttribute : Attribute => property.PropertyInfo?.IsDefined(typeof(TAttribute), true) == true;

    static string? Plain(object? value) => value switch
    {
        null => null,
        byte[] bytes => $"({bytes.Length} bytes)",
        IFormattable formattable => formattable.ToString(value is DateOnly ? "yyyy-MM-dd" : value is DateTime ? "yyyy-MM-dd HH:mm:ss" : null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
