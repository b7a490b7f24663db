using PropertyHub.Kernel;
using PropertyHub.Platform.Finding;
using PropertyHub.Ui;

namespace PropertyHub.Archives.Finding;

/// <summary>Households for the search over everything: by room, name, phone or plate.</summary>
internal sealed class FindUnits(HouseholdSearch search) : IFindSource
{
    public Text Title => Texts.PageUnits;
    public string Right => ArchivesRights.See;

    public async Task<IReadOnlyList<Found>> FindAsync(string words, int most, CancellationToken ct) =>
        [.. (await search.FindAsync(words, most, ct)).Select(hit => new Found(AppIcon.Door, hit.UnitCode, DetailOf(hit), $"/archives/units/{Uri.EscapeDataString(hit.UnitCode)}"))];

    static string DetailOf(HouseholdHit hit) =>
        string.Join('　', new[] { hit.OwnerName, hit.MaskedPhone, Texts.Get("Status_" + hit.Status).ToString() }.Where(word => !string.IsNullOrEmpty(word)));
}
