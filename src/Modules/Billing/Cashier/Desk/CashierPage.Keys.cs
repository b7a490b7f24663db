using Microsoft.JSInterop;

namespace PropertyHub.Billing.Cashier;

public sealed partial class CashierPage
{
    static readonly IReadOnlyList<string> _moves = ["Alt+M", "Alt+P", .. Enum.GetValues<PaymentMethod>().Select(method => $"Alt+{(int)method}")];

    Dictionary<string, Func<Task>> Keys()
    {
        var keys = new Dictionary<string, Func<Task>>
        {
            ["ArrowDown"] = Key(() => Move(1)),
            ["ArrowUp"] = Key(() => Move(-1)),
            ["Space"] = Key(() => OnForm(form => At(form, charge => form.Toggle(charge.Number)))),
            ["F4"] = Key(() => _charges?.ToggleHow()),
            ["Alt+A"] = Key(() => OnForm(form => form.ChooseAll())),
            ["Alt+Q"] = Key(() => OnForm(form => form.ChooseDue())),
            ["Alt+M"] = Key(() => OnForm(form => { form.SpreadAmount(); _focus = "#cash-amount"; })),
            ["Alt+U"] = Key(() => OnForm(form => form.UsesPrepaid = !form.UsesPrepaid && form is { PrepaymentToUse.IsPositive: true, MayUsePrepaid: true })),
            ["Alt+W"] = async () =>
            {
                if (_form is { Account.Charges: var charges } && _cursor < charges.Count)
                    await WaiveAsync(charges[_cursor]);
            },
            ["Alt+G"] = async () =>
            {
                await AlongAllAsync();
                StateHasChanged();
            },
            ["Alt+P"] = Key(() => _focus = "#pay-prepay"),
            ["Alt+C"] = Key(() => OnForm(form => form.KeepChange = form.CanChange && !form.KeepChange)),
            ["Ctrl+Enter"] = async () =>
            {
                await CommitAsync();
                StateHasChanged();
            },
            ["Esc"] = Key(Back),
        };
        foreach (var method in Enum.GetValues<PaymentMethod>())
            keys[$"Alt+{(int)method}"] = async () =>
            {
                await UseAsync((int)method);
                StateHasChanged();
            };
        return keys;
    }

    Func<Task> Key(Action act) => () =>
    {
        act();
        StateHasChanged();
        return Task.CompletedTask;
    };

    void OnForm(Action<CashierForm> act)
    {
        if (_form is null)
            return;
        Refresh();
        act(_form);
    }

    void At(CashierForm form, Action<AccountCharge> act)
    {
        if (_cursor < form.Account.Charges.Count)
            act(form.Account.Charges[_cursor]);
    }

    void Move(int by)
    {
        if (_form is { Account.Charges.Count: > 0 and var count })
            _cursor = Math.Clamp(_cursor + by, 0, count - 1);
    }

    /// <summary>One step back: the open calculation, the hits, the last method, the choice, the household.</summary>
    void Back()
    {
        if (_charges?.CloseHow() == true)
            return;
        if (_find is { IsOpen: true })
            _find.Close();
        else if (_refusal is not null)
            _refusal = null;
        else if (_form is { Given.Count: > 0 } form)
        {
            form.Remove(form.Given[^1]);
            _focus = "#cash-charges";
        }
        else if (_form is { ByAmount: true } byAmount)
            byAmount.ChooseDue();
        else if (_form is not null)
            Navigation.NavigateTo("/billing/cashier");
    }
}
