using PropertyHub.Archives;
using PropertyHub.Billing.Bills;
using PropertyHub.Kernel;
using PropertyHub.Platform.Finding;
using PropertyHub.Ui;

namespace PropertyHub.Billing.Finding;

/// <summary>The household's bill as it stands today, for the number on a bill that was handed out.</summary>
internal sealed class FindBills(IEstate estate) : IFindSource
{
    public Text Title => BillTexts.Title;
    public string Right => BillingRights.SeeAccounts;

    public async Task<IReadOnlyList<Found>> FindAsync(string words, int most, CancellationToken ct) =>
        BillNumber.UnitOf(words) is { } code && await estate.UnitAsync(code, ct) is { } unit
            ? [new Found(AppIcon.Print, BillTexts.TitleOf(unit.Code), "", BillAddress.Of(unit.Code))]
            : [];
}
