using MudBlazor;
using Microsoft.AspNetCore.Components;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;
using PropertyHub.Ui;

namespace PropertyHub.Billing.Reversals;

/// <summary>Asks for a reversal on whatever page one stands, and says afterwards who decides and where the request is.</summary>
internal sealed class ReversalCounter(
    ReversalList subjects, AskReversal ask, IActorLoader accounts, ICurrentActor actors, IDialogService windows, ISnackbar toasts, NavigationManager navigation)
{
    bool _asking;

    /// <returns>The request; none when it was left, or the second click of a double click came.</returns>
    public async Task<long?> AskAsync(long? payment, long? charge)
    {
        if (_asking)
            return null;
        _asking = true;
        try
        {
            return await subjects.SubjectAsync(payment, charge, CancellationToken.None) is { } subject ? await AskAsync(payment, charge, subject.What, subject.UnitCode, subject.Amount) : null;
        }
        finally
        {
            _asking = false;
        }
    }

    async Task<long?> AskAsync(long? payment, long? charge, string what, string unitCode, Money amount)
    {
        var (id, request) = (Guid.NewGuid(), (long?)null);
        var asked = await windows.ConfirmAsync(ReversalTexts.Ask, payment is null ? ReversalTexts.AskCharge(what, unitCode, amount) : ReversalTexts.AskPayment(what, unitCode, amount), ReversalTexts.Ask,
            askReason: true, record: $"reversal {payment} {charge}", act: async reason =>
            {
                var outcome = await ask.RunAsync(new(id, payment, charge, reason));
                request = outcome.Succeeded ? outcome.Value : null;
                return outcome.Refusal;
            });
        if (asked is null || request is not { } number)
            return null;
        await TellAsync(payment is null ? ReversalTexts.ChargeIs(what) : ReversalTexts.ReceiptNo(what), number);
        return number;
    }

    async Task TellAsync(Text what, long request)
    {
        var asker = (await actors.GetAsync()).Name;
        var deciders = (await accounts.WhoMayAsync(BillingRights.ApproveReversal)).Where(actor => actor.Name != asker).Select(actor => actor.DisplayName).ToList();
        toasts.Tell(deciders.Count == 0 ? ReversalTexts.AskedNobodyDecides(what) : ReversalTexts.AskedOf(what, deciders), ReversalTexts.See, () => navigation.NavigateTo(ReversalAddress.Of(request)));
    }
}
