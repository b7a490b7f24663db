using System.Text.Json;

namespace PropertyHub.Platform.Audit;

/// <summary>A field as the trail noted it: what it was and became, or for what a batch counted only the value.</summary>
public readonly record struct NotedValue(string Field, string? Before, string? After);

/// <summary>Reads what the trail keeps of a change.</summary>
public static class AuditDetails
{
    /// <summary>A change is [before, after]; what a batch counted is a value by itself, or several under a name.</summary>
    public static IReadOnlyList<NotedValue> Read(string? details)
    {
        if (details is null)
            return [];
        using var json = JsonDocument.Parse(details);
        return [.. Noted(json.RootElement)];
    }

    static IEnumerable<NotedValue> Noted(JsonElement details) => details.EnumerateObject().SelectMany(noted => noted.Value.ValueKind switch
    {
        JsonValueKind.Array when noted.Value.GetArrayLength() == 2 => [new(noted.Name, noted.Value[0].GetString(), noted.Value[1].GetString())],
        JsonValueKind.Object => Noted(noted.Value),
        _ => (IEnumerable<NotedValue>)[new(noted.Name, null, noted.Value.ToString())],
    });
}
