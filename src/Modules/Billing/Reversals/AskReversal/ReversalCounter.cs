using MudBlazor;
using PropertyHub.Billing.LateFees;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;
using PropertyHub.Ui;

namespace PropertyHub.Billing.Reversals;

/// <summary>Asks for a reversal or a waiver on whatever page one stands, and knows afterwards who decides and where the request is.</summary>
internal sealed class ReversalCounter(ReversalList subjects, AskReversal ask, IActorLoader accounts, ICurrentActor actors)
{
    bool _asking;

    /// <returns>None when it was left, or the second click of a double click came.</returns>
    public Task<AskedRequest?> AskAsync(IDialogService windows, long? payment, long? charge) => OnceAsync(async () =>
        await subjects.SubjectAsync(payment, charge, CancellationToken.None) is { } subject ? await ConfirmAsync(windows, payment, charge, subject.What, subject.UnitCode, subject.Amount) : null);

    /// <inheritdoc cref="AskAsync"/>
    public Task<AskedRequest?> WaiveAsync(IDialogService windows, WaivedFee fee) => OnceAsync(() =>
        windows.OpenAsync<WaiverDialog, AskedRequest>(new DialogParameters<WaiverDialog> { { dialog => dialog.Of, fee } }, roomy: false));

    async Task<AskedRequest?> OnceAsync(Func<Task<AskedRequest?>> askAsync)
    {
        if (_asking)
            return null;
        _asking = true;
        try
        {
            return await askAsync() is { } asked ? asked with { Said = await SayAsync(asked) } : null;
        }
        finally
        {
            _asking = false;
        }
    }

    async Task<AskedRequest?> ConfirmAsync(IDialogService windows, long? payment, long? charge, string what, string unitCode, Money amount)
    {
        var (id, request) = (Guid.NewGuid(), 0L);
        var asked = await windows.ConfirmAsync(ReversalTexts.Ask, payment is null ? ReversalTexts.AskCharge(what, unitCode, amount) : ReversalTexts.AskPayment(what, unitCode, amount), ReversalTexts.Ask,
            askReason: true, record: $"reversal {payment} {charge}", act: async reason =>
            {
                var outcome = await ask.RunAsync(new(id, payment, charge, reason));
                request = outcome.Succeeded ? outcome.Value : 0;
                return outcome.Refusal;
            });
        return asked is null ? null : new(request, payment is null ? ReversalTexts.ChargeIs(what) : ReversalTexts.ReceiptNo(what), false);
    }

    async Task<string> SayAsync(AskedRequest asked)
    {
        var asker = (await actors.GetAsync()).Name;
        var deciders = (await accounts.WhoMayAsync(BillingRights.ApproveReversal)).Where(actor => actor.Name != asker).Select(actor => actor.DisplayName).ToList();
        return deciders.Count == 0 ? ReversalTexts.AskedNobodyDecides : asked.IsWaiver ? ReversalTexts.WaiverAsked(asked.What, deciders) : ReversalTexts.AskedOf(asked.What, deciders);
    }
}
