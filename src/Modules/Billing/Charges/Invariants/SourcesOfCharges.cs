using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.Charges;

/// <summary>Every live source has its charge, which is not reversed; every charge of a run that is not reversed has a live source.</summary>
internal sealed class SourcesOfCharges(IDbContextFactory<BillingDb> factory) : IInvariant
{
    public Text Title => BillRunTexts.InvariantSources;

    public async Task<InvariantResult> CheckAsync(CancellationToken ct)
    {
        await using var db = await factory.CreateDbContextAsync(ct);
        var orphans = await db.Sources.AsNoTracking()
            .Where(source => source.Live && source.ChargeNumber != null && !db.Charges.Any(charge => charge.Number == source.ChargeNumber && charge.CounterNumber == null))
            .OrderBy(source => source.Id).Select(source => new { source.Id, source.ChargeNumber }).Take(20).ToListAsync(ct);
        var bare = await db.Charges.AsNoTracking()
            .Where(charge => charge.RunId != null && charge.CounterNumber == null && !db.Sources.Any(source => source.ChargeNumber == charge.Number && source.Live))
            .OrderBy(charge => charge.Number).Select(charge => charge.Number).Take(20).ToListAsync(ct);
        return new InvariantResult(await db.Sources.LongCountAsync(source => source.Live, ct),
            [.. orphans.Select(source => $"Source {source.Id}: no charge {source.ChargeNumber} in force"), .. bare.Select(number => $"Charge {number}: no live source")]);
    }
}
