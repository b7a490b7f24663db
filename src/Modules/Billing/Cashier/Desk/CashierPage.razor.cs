using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using PropertyHub.Billing.Receipts;
using PropertyHub.Billing.Reversals;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;
using PropertyHub.Ui;

namespace PropertyHub.Billing.Cashier;

/// <summary>The cashier on one screen (BIL-06): find, choose, pay; the receipt always in view; all by keyboard.</summary>
public sealed partial class CashierPage
{
    [Inject] AccountReader Accounts { get; set; } = default!;
    [Inject] ReceiptReader Receipts { get; set; } = default!;
    [Inject] TakePayment Take { get; set; } = default!;
    [Inject] TakeJointPayment TakeJoint { get; set; } = default!;
    [Inject] UsePrepayment Prepaid { get; set; } = default!;
    [Inject] ICurrentActor Actors { get; set; } = default!;
    [Inject] EstateClock Clock { get; set; } = default!;
    [Inject] NavigationManager Navigation { get; set; } = default!;
    [Inject] IJSRuntime Js { get; set; } = default!;

    /// <summary>The household that is open.</summary>
    [SupplyParameterFromQuery(Name = "unit")] public string? UnitCode { get; set; }

    /// <summary>Units of the same payer that are paid along, separated by ';'.</summary>
    [SupplyParameterFromQuery(Name = "with")] public string? Along { get; set; }

    Dictionary<string, Func<Task>> _keys = [];
    Actor _actor = Actor.Nobody;
    CashierForm? _form;
    FindBox? _find;
    DraftKeeper? _draft;
    OpenCharges? _charges;
    TakenMoney? _taken;
    UsedPrepayment? _used;
    IReadOnlyList<ReceiptSheet> _sheets = [];
    Refusal? _refusal;
    string? _unknown, _along, _focus;
    AskedRequest? _said;
    string _head = "";
    int _cursor;
    bool _busy, _stale;

    /// <summary>How much is missing of what was chosen, when one was asked whether that is meant.</summary>
    Money? _asked;

    /// <summary>The payment before this household's.</summary>
    (string Unit, TakenMoney Taken)? _before;

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
        if (UnitCode == _form?.Account.Unit.Code && Along != _along && !IsDone)
            await TakeAlongAsync(_form!);
        else if (UnitCode != (_form?.Account.Unit.Code ?? _unknown) || Along != _along)
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
        if (_taken is not null && _form is not null)
            _before = (_form.Account.Unit.Code, _taken);
        (_form, _unknown, _taken, _used, _said, _sheets, _refusal, _asked, _stale, _cursor, _along) = (null, null, null, null, null, [], null, null, false, 0, Along);
        if (string.IsNullOrWhiteSpace(unitCode))
            return;
        if (await ReadAsync(unitCode, Clock.Today) is { } account)
            (_form, _focus) = (new(account), account.Charges.Count > 0 ? "#cash-charges" : "#pay-prepay");
        else
            _unknown = unitCode;
    }

    async Task TakeAlongAsync(CashierForm form)
    {
        _along = Along;
        if (await ReadAsync(form.Account.Unit.Code, form.Account.Date) is { } account)
            form.TakeAlong(account);
        (_refusal, _asked, _stale) = (null, null, false);
    }

    Task<HouseholdAccount?> ReadAsync(string unitCode, DateOnly day) => Accounts.ReadAsync(unitCode, day, CancellationToken.None, CashierAddress.Read(_along));

    async Task Open(string unitCode)
    {
        if (unitCode == _form?.Account.Unit.Code && Along is null)
            await LoadAsync(unitCode);
        else
            Navigation.NavigateTo(CashierAddress.Of(unitCode));
    }

    void Leave()
    {
        if (UnitCode is not null)
            Navigation.NavigateTo("/billing/cashier");
    }

    /// <summary>Something was chosen or typed: what was said about the last payment goes, and a part payment is asked about anew.</summary>
    void Refresh() => (_taken, _used, _said, _sheets, _refusal, _asked) = (null, null, null, [], null, null);

    Task TakeUpAsync(string choice)
    {
        _form?.TakeUp(choice);
        Refresh();
        StateHasChanged();
        return Task.CompletedTask;
    }

    async Task ReloadAsync() => await LoadAsync(UnitCode);

    async Task MoveAsync(DateOnly day)
    {
        if (_form is not null && await ReadAsync(_form.Account.Unit.Code, day) is { } account)
            _form.MoveTo(account);
        Refresh();
    }

    Task UseAsync(int method)
    {
        if (_form is null || IsLookingElsewhere())
            return Task.CompletedTask;
        Refresh();
        _focus = $"#pay-{_form.Use((PaymentMethod)method)}";
        return Task.CompletedTask;
    }

    /// <summary>Households are being looked through: money is not taken for the one behind the list.</summary>
    bool IsLookingElsewhere()
    {
        if (_find is not { IsOpen: true })
            return false;
        _focus = "#cash-find";
        return true;
    }

    async Task CommitAsync()
    {
        if (_busy || IsDone || _form is not { } form || IsLookingElsewhere())
            return;
        var asked = _asked;
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
        if (IsShort(form) && asked != form.Missing)
        {
            _asked = form.Missing;
            return;
        }
        _busy = true;
        StateHasChanged();
        try
        {
            var outcome = form.Account.IsJoint ? TakenMoney.Of(await TakeJoint.RunAsync(form.ToJointCommand())) : TakenMoney.Of(await Take.RunAsync(form.ToCommand()));
            (_refusal, _stale) = (outcome.Refusal, outcome.Refusal is not null);
            if (outcome.Succeeded)
            {
                _draft?.Done();
                await ShowAsync(outcome.Value, form);
            }
        }
        finally
        {
            _busy = false;
        }
    }

    /// <summary>Less than the chosen charges: taken as a part payment only when asked for twice. Whoever pays by amount has said so.</summary>
    static bool IsShort(CashierForm form) => !form.ByAmount && form is { Received.IsPositive: true, Missing.IsPositive: true };

    async Task ShowAsync(TakenMoney taken, CashierForm form)
    {
        _taken = taken;
        _sheets = taken.JointId is { } joint ? await Receipts.ReadJointAsync(joint, [], _actor.DisplayName, CancellationToken.None)
            : await Receipts.ReadAsync(taken.PaymentId, 1, _actor.DisplayName, CancellationToken.None) is { } sheet ? [sheet] : [];
        if (await ReadAsync(form.Account.Unit.Code, Clock.Today) is { } account)
            _form = new(account, choose: false);
        (_cursor, _focus) = (0, "#cash-find");
    }
}
