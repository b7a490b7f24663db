using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using PropertyHub.Kernel;
using PropertyHub.Platform.Modules;

namespace PropertyHub.Host.CommandLine;

/// <summary>An answer for machines: one JSON object with the keys that the verb gave; money in yuan with two decimals.</summary>
internal static class JsonAnswer
{
    static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), WriteIndented = true };

    public static string Of(Answer answer)
    {
        var json = new JsonObject { ["state"] = answer.Refusal is null ? "done" : "refused" };
        if (answer.Result is { } result)
            Add(json, result);
        if (answer.Refusal is { } refusal)
            json["refusal"] = new JsonObject { ["text"] = refusal.Text.ToString(), ["details"] = Words(refusal.Details) };
        return json.ToJsonString(Options);
    }

    public static string Failed(Text text) => new JsonObject { ["state"] = "failed", ["text"] = text.ToString() }.ToJsonString(Options);

    public static string Misused(IEnumerable<string> problems) =>
        new JsonObject { ["state"] = "misused", ["problems"] = new JsonArray([.. problems.Select(problem => JsonValue.Create(problem))]) }.ToJsonString(Options);

    static void Add(JsonObject json, VerbResult result)
    {
        json["summary"] = result.Summary.ToString();
        foreach (var figure in result.Figures)
            json[figure.Key] = Value(figure.Value);
        foreach (var table in result.Tables)
            json[table.Key] = new JsonArray([.. table.Rows.Select(row => Row(table.Columns, row))]);
        json["warnings"] = Words(result.Warnings);
    }

    static JsonObject Row(IReadOnlyList<VerbColumn> columns, IReadOnlyList<object?> row)
    {
        var json = new JsonObject();
        for (var i = 0; i < columns.Count; i++)
            json[columns[i].Key] = Value(row[i]);
        return json;
    }

    static JsonArray Words(IReadOnlyList<Text> words) => new([.. words.Select(text => JsonValue.Create(text.ToString()))]);

    static JsonNode? Value(object? value) => value switch
    {
        null => null,
        Money money => JsonValue.Create(money.Yuan),
        int number => JsonValue.Create(number),
        long number => JsonValue.Create(number),
        decimal number => JsonValue.Create(number),
        bool truth => JsonValue.Create(truth),
        DateOnly day => JsonValue.Create(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        IEnumerable<string> list => new JsonArray([.. list.Select(word => JsonValue.Create(word))]),
        _ => JsonValue.Create(value.ToString()),
    };
}
