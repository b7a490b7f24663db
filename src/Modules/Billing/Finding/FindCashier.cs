using PropertyHub.Archives;
using PropertyHub.Billing.Bills;
using PropertyHub.Kernel;
using PropertyHub.Platform.Finding;
using PropertyHub.Ui;

namespace PropertyHub.Billing.Finding;

/// <summary>The way to the cashier's desk for the unit whose code was typed in full, or the number of its bill.</summary>
internal sealed class FindCashier(IEstate estate) : IFindSource
{
    public Text Title => BillingTexts.PageCashier;
    public string Right => BillingRights.TakePayment;

    public async Task<IReadOnlyList<Found>> FindAsync(string words, int most, CancellationToken ct) =>
        await estate.UnitAsync(BillNumber.UnitOf(words) ?? words.Trim(), ct) is { } unit
            ? [new Found(AppIcon.Yuan, CashierTexts.TakeMoneyOf(unit.Code), "", $"/billing/cashier?unit={Uri.EscapeDataString(unit.Code)}")]
            : [];
}
