using System.Text.Json;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace PropertyHub.HrAppraisal.Forms.Editor;

/// <summary>What stands in the editor and is not saved yet, written down so that it can be gone on with.</summary>
/// <param name="Version">Of the form as it was read: another's change since then is told, not overwritten.</param>
internal sealed record EditorDraft(int Version, FormTyped Form)
{
    static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <returns>Null when it cannot be read, such as one of another version of the program.</returns>
    public static EditorDraft? Read(string document)
    {
        try
        {
            return JsonSerializer.Deserialize<EditorDraft>(document, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
