using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace PropertyHub.HrAppraisal.Forms;

/// <summary>How a form is written down: one document, since it is read, compared and replaced as a whole.</summary>
internal static class FormDocument
{
    static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), Converters = { new JsonStringEnumConverter() } };

    public static string Write(AppraisalForm form) => JsonSerializer.Serialize(form, Json);

    /// <exception cref="JsonException">When the text is no form.</exception>
    public static AppraisalForm Read(string text) => JsonSerializer.Deserialize<AppraisalForm>(text, Json) ?? throw new JsonException("no form");
}
