using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Finding;
using PropertyHub.Ui;

namespace PropertyHub.Billing.Finding;

/// <summary>Charges for the search over everything: by their number.</summary>
internal sealed class FindCharges(IDbContextFactory<BillingDb> databases) : IFindSource
{
    public Text Title => LedgerTexts.FindCharge;
    public string Right => BillingRights.SeeLedgers;

    public async Task<IReadOnlyList<Found>> FindAsync(string words, int most, CancellationToken ct)
    {
        if (!long.TryParse(words.Trim().TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return [];
        await using var db = await databases.CreateDbContextAsync(ct);
        var found = await (from charge in db.Charges.AsNoTracking()
                           where charge.Number == number
                           from item in db.Items.Where(item => item.Code == charge.ItemCode).DefaultIfEmpty()
                           select new { charge.UnitCode, charge.Period, Name = item == null ? charge.ItemCode : item.Name, charge.Amount.Fen }).SingleOrDefaultAsync(ct);
        return found is null ? [] :
            [new Found(AppIcon.Yuan, $"#{number}", $"{found.UnitCode}　{found.Name} {found.Period}　{Figures.Money(new Money(found.Fen))}", $"/billing/ledger/{number}")];
    }
}
