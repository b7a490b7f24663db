using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;
using PropertyHub.Billing.Reversals;
using PropertyHub.Kernel;
using PropertyHub.Platform.Desks;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.Desks;

/// <summary>Reversals and waivers that others asked for (BIL-10); late once a night has passed over them.</summary>
internal sealed class WaitingReversals(IDbContextFactory<BillingDb> databases, IDisplayNames names, EstateClock clock) : IWaitingSource
{
    public string Right => BillingRights.ApproveReversal;

    public async Task<IReadOnlyList<Waiting>> ForAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var asked = db.ReversalRequests.AsNoTracking().Where(request => request.State == ReversalState.Asked && request.AskedBy != actor.Name);
        if (await asked.OrderBy(request => request.AskedAt).Select(request => new { request.AskedAt, request.AskedBy }).FirstOrDefaultAsync(ct) is not { } first)
            return [];
        var day = clock.DateOf(first.AskedAt);
        return [new(day < clock.Today ? Urgency.Late : Urgency.Soon, DeskTexts.ReversalsWait(await asked.CountAsync(ct)), DeskTexts.ReversalsSince(day, await names.OfAsync(first.AskedBy, ct)),
            DeskTexts.Decide, "/billing/reversals?state=Asked")];
    }
}
