using Microsoft.AspNetCore.Components;
using MudBlazor;
using PropertyHub.Billing.LateFees;
using PropertyHub.Billing.Reversals;

namespace PropertyHub.Billing.Cashier;

/// <summary>What the counter does besides taking money: settles from prepayment alone, asks for a waiver of late fee.</summary>
public sealed partial class CashierPage
{
    [Inject] IDialogService Windows { get; set; } = default!;
    [Inject] ReversalCounter Counter { get; set; } = default!;

    bool MayWaive => _actor.May(BillingRights.AskReversal);

    async Task UsePrepaidAsync(CashierForm form)
    {
        _busy = true;
        StateHasChanged();
        try
        {
            var outcome = await Prepaid.RunAsync(form.ToUseOfPrepayment());
            (_refusal, _stale) = (outcome.Refusal, outcome.Refusal is not null);
            if (outcome.Succeeded && await ReadAsync(form.Account.Unit.Code, form.Account.Date) is { } account)
            {
                form.AfterPrepayment(account);
                if (_draft is not null)
                    await _draft.ForgetAsync();
                (_used, _cursor, _focus) = (outcome.Value, 0, "#cash-charges");
            }
        }
        finally
        {
            _busy = false;
        }
    }

    /// <summary>Takes a unit of the same payer along, or leaves it out again.</summary>
    void AlongAsync(string unitCode)
    {
        if (_form is { Account: var account })
            Navigation.NavigateTo(CashierAddress.Of(account.Unit.Code, account.Others.Where(other => other.PaidAlong != (other.Code == unitCode)).Select(other => other.Code)));
    }

    /// <summary>Takes all units of the payer along that have something open, or leaves all out again.</summary>
    Task AlongAllAsync()
    {
        if (_form is { Account: { Others.Count: > 0 } account })
            Navigation.NavigateTo(CashierAddress.Of(account.Unit.Code, account.IsJoint ? [] : account.Others.Where(other => other.Open.IsPositive).Select(other => other.Code)));
        return Task.CompletedTask;
    }

    async Task WaiveAsync(AccountCharge charge)
    {
        if (_form is not { } form || !MayWaive || !charge.MayBeWaived || form.Account.Date != Clock.Today)
            return;
        var asked = await Counter.WaiveAsync(Windows, WaivedFee.Of(charge, form.Account.Date));
        _focus = "#cash-charges";
        if (asked is not null)
            await SayAsync(asked);
        StateHasChanged();
    }

    /// <summary>Something was asked for: what is typed stays.</summary>
    async Task SayAsync(AskedRequest asked)
    {
        Refresh();
        _said = asked;
        if (_form is { } form && await ReadAsync(form.Account.Unit.Code, form.Account.Date) is { } account)
            form.MoveTo(account);
    }
}
