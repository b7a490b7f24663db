using Microsoft.EntityFrameworkCore;
using PropertyHub.HrAppraisal.Data;
using PropertyHub.Kernel;

namespace PropertyHub.HrAppraisal.Forms;

static class Drafts
{
    /// <summary>The draft as it was read; a refusal when it is gone, in force already, or changed by another since.</summary>
    public static async Task<Outcome<FormVersion>> DraftAsync(this HrDb db, int number, int version, EstateClock clock, CancellationToken ct)
    {
        if (await db.FormVersions.SingleOrDefaultAsync(found => found.Code == StewardForm.Code && found.Number == number, ct) is not { } draft)
            return new Refusal(Texts.FormVersionIsGone(number));
        if (!draft.IsDraft)
            return new Refusal(Texts.FormIsInForce(number, draft.From));
        return draft.Version == version ? draft : new Refusal(Texts.DraftChanged(draft.ChangedBy, $"{clock.ToLocal(draft.ChangedAt):MM-dd HH:mm}"));
    }
}
