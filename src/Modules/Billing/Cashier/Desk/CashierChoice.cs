using System.Text.Json;

namespace PropertyHub.Billing.Cashier;

/// <summary>Which charges are to be paid and how much of each, written down while the payment is not taken yet.</summary>
/// <param name="ByAmount">An amount is spread over the oldest instead.</param>
/// <param name="Parts">By charge number what was typed; empty for all of it.</param>
internal sealed record CashierChoice(bool ByAmount, IReadOnlyDictionary<long, string> Parts)
{
    static readonly JsonSerializerOptions Json = new() { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <returns>Null when it cannot be read.</returns>
    public static CashierChoice? Read(string document)
    {
        try
        {
            return JsonSerializer.Deserialize<CashierChoice>(document, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
