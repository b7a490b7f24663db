using Microsoft.AspNetCore.Components;
using MudBlazor;
using PropertyHub.Billing.LateFees;
using PropertyHub.Ui;

namespace PropertyHub.Billing.Cashier;

/// <summary>What the counter does besides taking money: settles from prepayment alone, asks for a waiver of late fee.</summary>
public sealed partial class CashierPage
{
    [Inject] IDialogService Windows { get; set; } = default!;

    bool MayWaive => _actor.May(BillingRights.AskReversal);

    async Task UsePrepaidAsync(CashierForm form)
    {
        _busy = true;
        StateHasChanged();
        try
        {
            var outcome = await Prepaid.RunAsync(form.ToUseOfPrepayment());
            (_refusal, _stale) = (outcome.Refusal, outcome.Refusal is not null);
            if (outcome.Succeeded && await Accounts.ReadAsync(form.Account.Unit.Code, form.Account.Date, CancellationToken.None) is { } account)
            {
                form.AfterPrepayment(account);
                (_used, _cursor, _focus) = (outcome.Value, 0, "#cash-charges");
            }
        }
        finally
        {
            _busy = false;
        }
    }

    async Task WaiveAsync(AccountCharge charge)
    {
        if (_form is not { } form || !MayWaive || !charge.MayBeWaived || form.Account.Date != Clock.Today)
            return;
        var asked = await Windows.OpenAsync<WaiverDialog, string>(new DialogParameters<WaiverDialog>
        {
            { dialog => dialog.ChargeNumber, charge.Number },
            { dialog => dialog.What, $"{charge.ItemName} {charge.Period}" },
            { dialog => dialog.Fee, charge.Fee },
        }, roomy: false);
        _focus = "#cash-charges";
        if (asked is not null)
        {
            Refresh();
            _said = asked;
            if (await Accounts.ReadAsync(form.Account.Unit.Code, form.Account.Date, CancellationToken.None) is { } account)
                form.MoveTo(account);
        }
        StateHasChanged();
    }
}
