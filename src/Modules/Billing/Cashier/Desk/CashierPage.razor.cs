using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using PropertyHub.Billing.Receipts;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.Cashier;

/// <summary>The cashier on one screen (BIL-06): find, choose, pay; the receipt always in view; all by keyboard.</summary>
public sealed partial class CashierPage
{
    [Inject] AccountReader Accounts { get; set; } = default!;
    [Inject] ReceiptReader Receipts { get; set; } = default!;
    [Inject] TakePayment Take { get; set; } = default!;
    [Inject] UsePrepayment Prepaid { get; set; } = default!;
    [Inject] ICurrentActor Actors { get; set; } = default!;
    [Inject] EstateClock Clock { get; set; } = default!;
    [Inject] NavigationManager Navigation { get; set; } = default!;
    [Inject] IJSRuntime Js { get; set; } = default!;

    /// <summary>The household that is open.</summary>
    [SupplyParameterFromQuery(Name = "unit")] public string? UnitCode { get; set; }

    Dictionary<string, Func<Task>> _keys = [];
    Actor _actor = Actor.Nobody;
    CashierForm? _form;
    FindBox? _find;
    OpenCharges? _charges;
    TakenPayment? _taken;
    UsedPrepayment? _used;
    ReceiptSheet? _sheet;
    Refusal? _refusal;
    string? _unknown, _focus, _said;
    string _head = "";
    int _cursor;
    bool _busy, _stale;

    /// <summary>What was done is on the screen and nothing was touched since: a second click of a double click asks for nothing.</summary>
    bool IsDone => _taken is not null || _used is not null;

    protected override async Task OnInitializedAsync()
    {
        _keys = Keys();
        _actor = await Actors.GetAsync();
        _head = await Receipts.HeadAsync(CancellationToken.None);
        _focus ??= "#cash-find";
    }

    protected override async Task OnParametersSetAsync()
    {
        if (UnitCode == (_form?.Account.Unit.Code ?? _unknown))
            return;
        await LoadAsync(UnitCode);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focus is not { } place)
            return;
        _focus = null;
        await Js.InvokeVoidAsync("propertyHub.focus", place);
    }

    async Task LoadAsync(string? unitCode)
    {
        (_form, _unknown, _taken, _used, _said, _sheet, _refusal, _stale, _cursor) = (null, null, null, null, null, null, null, false, 0);
        if (string.IsNullOrWhiteSpace(unitCode))
            return;
        if (await Accounts.ReadAsync(unitCode, Clock.Today, CancellationToken.None) is { } account)
            (_form, _focus) = (new(account), account.Charges.Count > 0 ? "#cash-charges" : "#pay-prepay");
        else
            _unknown = unitCode;
    }

    async Task Open(string unitCode)
    {
        if (unitCode == _form?.Account.Unit.Code)
            await LoadAsync(unitCode);
        else
            Navigation.NavigateTo($"/billing/cashier?unit={Uri.EscapeDataString(unitCode)}");
    }

    /// <summary>Something was chosen or typed: what was said about the last payment goes.</summary>
    void Refresh() => (_taken, _used, _said, _sheet, _refusal) = (null, null, null, null, null);

    async Task ReloadAsync() => await LoadAsync(UnitCode);

    async Task MoveAsync(DateOnly day)
    {
        if (_form is not null && await Accounts.ReadAsync(_form.Account.Unit.Code, day, CancellationToken.None) is { } account)
            _form.MoveTo(account);
        Refresh();
    }

    Task UseAsync(int method)
    {
        if (_form is null)
            return Task.CompletedTask;
        Refresh();
        _focus = $"#pay-{_form.Use((PaymentMethod)method)}";
        return Task.CompletedTask;
    }

    async Task CommitAsync()
    {
        if (_busy || IsDone || _form is not { } form)
            return;
        Refresh();
        if (form.HasMisread)
        {
            _refusal = new(CashierTexts.AmountUnreadable);
            return;
        }
        if (form.NeedsNoMoney)
        {
            await UsePrepaidAsync(form);
            return;
        }
        _busy = true;
        StateHasChanged();
        try
        {
            var outcome = await Take.RunAsync(form.ToCommand());
            (_refusal, _stale) = (outcome.Refusal, outcome.Refusal is not null);
            if (outcome.Succeeded)
                await ShowAsync(outcome.Value, form);
        }
        finally
        {
            _busy = false;
        }
    }

    async Task ShowAsync(TakenPayment taken, CashierForm form)
    {
        (_taken, _sheet) = (taken, await Receipts.ReadAsync(taken.PaymentId, 1, _actor.DisplayName, CancellationToken.None));
        if (await Accounts.ReadAsync(form.Account.Unit.Code, Clock.Today, CancellationToken.None) is { } account)
            _form = new(account, choose: false);
        (_cursor, _focus) = (0, "#cash-find");
    }
}
