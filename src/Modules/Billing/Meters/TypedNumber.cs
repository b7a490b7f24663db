using System.Globalization;
using System.Text;

namespace PropertyHub.Billing.Meters;

static class TypedNumber
{
    /// <summary>A number as typed, full-width digits too; null for a blank field.</summary>
    /// <returns>False when it is none.</returns>
    public static bool TryRead(string? typed, out decimal? value)
    {
        var plain = (typed ?? "").Normalize(NormalizationForm.FormKC).Replace(",", "", StringComparison.Ordinal).Trim();
        value = decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
        return plain == "" || value is not null;
    }

    public static string Write(decimal? value) => value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";
}
