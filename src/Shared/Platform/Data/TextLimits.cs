using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PropertyHub.Platform.Data;

/// <summary>A text is longer than its column; SQLite would take it, SQL Server not.</summary>
sealed class TextTooLongException(IReadOnlyProperty property, int longest, int length) : Exception($"{property.DeclaringType.ClrType.Name}.{property.Name} takes {longest} characters, not {length}")
{
    public IReadOnlyProperty Property { get; } = property;
    public int Longest { get; } = longest;
}

/// <summary>Holds what people typed to the length of its column before it reaches a database.</summary>
static class TextLimits
{
    static readonly ConditionalWeakTable<IEntityType, IProperty[]> Texts = [];

    /// <exception cref="TextTooLongException">For the first text that is too long.</exception>
    public static void Check(ChangeTracker tracker)
    {
        foreach (var entry in tracker.Entries())
            if (entry.State is EntityState.Added or EntityState.Modified)
                foreach (var property in Texts.GetValue(entry.Metadata, TextsOf))
                    if (entry.CurrentValues[property] is string text && text.Length > property.GetMaxLength())
                        throw new TextTooLongException(property, property.GetMaxLength()!.Value, text.Length);
    }

    static IProperty[] TextsOf(IEntityType type) =>
        [.. type.GetProperties().Where(property => property.ClrType == typeof(string) && property.GetMaxLength() > 0)];
}
