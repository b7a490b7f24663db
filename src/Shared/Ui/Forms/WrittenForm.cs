using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace PropertyHub.Ui;

/// <summary>All of a form as its page writes it down, to be kept while it is worked on.</summary>
/// <param name="Document">Written by <see cref="Of{T}"/>.</param>
/// <param name="IsUnsaved">Something in it has not been saved yet; else it is only what the fields typed next belong to.</param>
public sealed record WrittenForm(string Document, bool IsUnsaved)
{
    static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    public static WrittenForm Of<T>(T form, bool isUnsaved) where T : class => new(JsonSerializer.Serialize(form, Json), isUnsaved);

    /// <returns>Null when it cannot be read, such as one of another version of the program.</returns>
    public static T? Read<T>(string document) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(document, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
