using PropertyHub.Kernel;
using PropertyHub.Ui;

namespace PropertyHub.Billing.Cashier;

/// <summary>Money by one method, as typed.</summary>
public sealed class GivenLine
{
    internal PaymentMethod Method { get; init; }
    public string Typed { get; set; } = "";
    public bool IsReadable => CashierForm.IsAmount(Typed);
    public Money Amount => MoneyReading.TryRead(Typed, out var amount) ? amount ?? Money.Zero : Money.Zero;
}

/// <summary>What stands in the cashier's form. Every figure on the screen comes from here, by the rules that the operation applies to the command made from it.</summary>
public sealed class CashierForm
{
    readonly Dictionary<long, Money?> _chosen = [];
    readonly Dictionary<long, string> _misread = [];
    readonly List<GivenLine> _given = [];
    string _firstChoice = "";

    public CashierForm(HouseholdAccount account, bool choose = true)
    {
        Account = account;
        Payer = account.Owner;
        if (choose && account.Charges.Any(charge => IsDue(charge)))
            Choose(IsDue);
        else if (choose)
            Choose(_ => true);
        _firstChoice = WriteDown().Document;
    }

    public HouseholdAccount Account { get; private set; }

    /// <summary>Made once per form: committing it again does nothing twice.</summary>
    public Guid CommandId { get; private set; } = Guid.NewGuid();

    CashierChoice Choice => new(ByAmount, _chosen.Keys.Order().ToDictionary(number => number, number => _misread.GetValueOrDefault(number) ?? (_chosen[number] is { } part ? Figures.Money(part) : "")));

    /// <summary>The choice of charges, to be kept while the payment is not taken yet.</summary>
    public WrittenForm WriteDown()
    {
        var now = WrittenForm.Of(Choice, isUnsaved: false);
        return now with { IsUnsaved = now.Document != _firstChoice };
    }

    /// <summary>Takes up a choice that was written down, of the charges that are still open.</summary>
    public void TakeUp(string document)
    {
        if (WrittenForm.Read<CashierChoice>(document) is not { } choice)
            return;
        Choose(charge => choice.Parts.ContainsKey(charge.Number));
        foreach (var (number, part) in choice.Parts.Where(part => part.Value.Length > 0 && _chosen.ContainsKey(part.Key)))
            SetPrincipal(number, part);
        ByAmount = choice.ByAmount;
    }

    /// <summary>Goes on with a draft: what was sent already, and only its answer lost, is not taken twice.</summary>
    public void GoOn(Guid commandId) => CommandId = commandId;

    /// <summary>Spread over the oldest instead of chosen charges.</summary>
    public bool ByAmount { get; private set; }

    public string AmountTyped { get; set; } = "";
    public string PrepayTyped { get; set; } = "";
    public bool KeepChange { get; set; }

    /// <summary>Prepayment goes first, today; money pays the rest.</summary>
    public bool UsesPrepaid { get; set; }

    public string Payer { get; set; }
    public string VoucherNo { get; set; } = "";
    public bool Backdates { get; set; }
    public string BackdateReason { get; set; } = "";
    public IReadOnlyList<GivenLine> Given => _given;
    public int ChosenCount => ByAmount ? Spread.Shares.Count : _chosen.Count;
    public bool ChoosesAll => !ByAmount && _chosen.Count == Account.Charges.Count && _chosen.Count > 0;
    public bool ChoosesDue => !ByAmount && !ChoosesAll && _chosen.Count > 0 && Account.Charges.All(charge => IsChosen(charge.Number) == IsDue(charge));

    public Money Prepay => !ByAmount && MoneyReading.TryRead(PrepayTyped, out var amount) && amount is { IsPositive: true } some ? some : Money.Zero;
    /// <summary>What of the household's prepayment the charges chosen can take.</summary>
    public Money PrepaymentToUse => Money.Min(Account.Prepaid, ByAmount ? Money.Min(Account.Open, Spending ?? Account.Open) : Wanted);

    /// <summary>Prepayment belongs to one unit: it is not used along with money taken for several.</summary>
    public bool MayUsePrepaid => Account.Prepaid.IsPositive && !Backdates && !Account.IsJoint;

    public Money PrepaidUsed => UsesPrepaid && MayUsePrepaid ? PrepaymentToUse : Money.Zero;

    /// <summary>All that is chosen is settled by prepayment: no money, no receipt.</summary>
    public bool NeedsNoMoney => PrepaidUsed.IsPositive && ToPay.IsZero && Lines.Count == 0;

    /// <summary>Something typed as an amount is none.</summary>
    public bool HasMisread => _misread.Count > 0 || _given.Any(line => !line.IsReadable) || !IsAmount(ByAmount ? AmountTyped : PrepayTyped);

    public Money Received => Money.Sum(_given.Select(line => line.Amount));
    public Money ToPay => (ByAmount ? Spending ?? Received + PrepaidUsed : Wanted + Prepay) - PrepaidUsed;
    public Money Missing => Money.Max(Money.Zero, ToPay - Received);
    public Money Change => Tender?.Change ?? Money.Zero;
    public bool CanChange => _given.Any(line => line.Method == PaymentMethod.Cash);

    internal Tender? Tender => Tender.Check(ToPay, Lines, KeepChange) is null ? Tender.Of(ToPay, Lines, KeepChange) : null;

    /// <summary>New money net of change; until any is entered, what is to be paid.</summary>
    internal Money Kept => Tender?.Total ?? ToPay;

    internal Allocation Spread
    {
        get
        {
            var open = Account.Charges.Select(charge => charge.AsOpen()).ToList();
            if (ByAmount)
                return Allocation.OldestFirst(Kept + PrepaidUsed, open);
            var spread = Allocation.ToChosen(Kept + PrepaidUsed, open, Chosen);
            return spread.Succeeded ? spread.Value : new([], Kept + PrepaidUsed);
        }
    }

    /// <summary>A receipt for each unit that gets money.</summary>
    internal IReadOnlyList<JointPart> Parts
    {
        get
        {
            var unitOf = Account.Charges.ToDictionary(charge => charge.Number, charge => charge.UnitCode);
            return JointSplit.Of(Spread, Tender ?? new Tender([new(PaymentMethod.Cash, Kept)], Kept, Money.Zero, Money.Zero, Money.Zero), Units, number => unitOf[number]);
        }
    }

    List<string> Units => [Account.Unit.Code, .. Account.Along];

    internal IReadOnlyList<TenderLine> Lines => [.. _given.Where(line => line.Typed.Trim().Length > 0).Select(line => new TenderLine(line.Method, line.Amount))];

    Money Wanted => Money.Sum(_chosen.Keys.Select(WantedOf));

    /// <summary>Explicit amounts while the money covers them, so that a charge paid by somebody else meanwhile is refused; else as far as the money reaches.</summary>
    List<ChosenCharge> Chosen => ChosenWithin(Kept + PrepaidUsed);

    /// <summary>The amount that is to be spread over the oldest.</summary>
    Money? Spending => MoneyReading.TryRead(AmountTyped, out var amount) && amount is { IsPositive: true } some ? some : null;

    List<ChosenCharge> ChosenWithin(Money money) => [.. _chosen.Keys.Order().Select(number => new ChosenCharge(number, money >= Wanted ? WantedOf(number) : null))];

    public bool IsChosen(long number) => ByAmount ? Spread.Shares.Any(share => share.Number == number) : _chosen.ContainsKey(number);

    /// <summary>Late fee and principal that the charge gets now.</summary>
    public (Money Fee, Money Principal) ShareOf(long number) =>
        Spread.Shares.FirstOrDefault(share => share.Number == number) is { Number: > 0 } share ? (share.Fee, share.Principal) : default;

    public void Toggle(long number)
    {
        ByAmount = false;
        _misread.Remove(number);
        if (!_chosen.Remove(number))
            _chosen[number] = null;
    }

    public void ChooseAll() => Choose(_ => true);
    public void ChooseDue() => Choose(IsDue);
    public void ChooseNone() => Choose(_ => false);

    public void SpreadAmount() => ByAmount = true;

    /// <summary>
    /// Only a part of the principal is paid; the late fee goes first in any case. At most all of it, nothing typed is all, and nothing at all leaves the charge out.
    /// </summary>
    public void SetPrincipal(long number, string typed)
    {
        _misread.Remove(number);
        if (!IsAmount(typed))
            _misread[number] = typed;
        else if (!MoneyReading.TryRead(typed, out var amount) || amount is null)
            _chosen[number] = null;
        else if (amount is { IsZero: true })
            _chosen.Remove(number);
        else
            _chosen[number] = amount < Account.Charges.First(charge => charge.Number == number).Principal ? amount : null;
    }

    /// <summary>What stands in the field of a charge: its share, or what was typed and is no amount.</summary>
    public string PrincipalOf(long number) => _misread.GetValueOrDefault(number) ?? Figures.Money(ShareOf(number).Principal);

    public bool IsMisread(long number) => _misread.ContainsKey(number);

    /// <summary>Adds a method with what is still missing, or returns the line that is there.</summary>
    internal int Use(PaymentMethod method)
    {
        var at = _given.FindIndex(line => line.Method == method);
        if (at >= 0)
            return at;
        _given.Add(new GivenLine { Method = method, Typed = Missing.IsPositive ? Figures.Money(Missing) : "" });
        return _given.Count - 1;
    }

    public void Remove(GivenLine line) => _given.Remove(line);

    /// <summary>The same form on another day: late fees are other ones.</summary>
    public void MoveTo(HouseholdAccount account)
    {
        Account = account;
        foreach (var gone in _chosen.Keys.Where(number => account.Charges.All(charge => charge.Number != number)).ToList())
            _chosen.Remove(gone);
        foreach (var gone in _misread.Keys.Where(number => !_chosen.ContainsKey(number)).ToList())
            _misread.Remove(gone);
    }

    /// <summary>The same form with other units along: what was typed and chosen stays, of a unit that came what is due is chosen.</summary>
    public void TakeAlong(HouseholdAccount account)
    {
        var known = Account.Charges.Select(charge => charge.Number).ToHashSet();
        MoveTo(account);
        CommandId = Guid.NewGuid();
        if (ByAmount)
            return;
        var came = account.Charges.Where(charge => !known.Contains(charge.Number)).ToList();
        foreach (var charge in came.Where(charge => IsDue(charge) || !came.Any(IsDue)))
            _chosen[charge.Number] = null;
    }

    internal TakePayment.Command ToCommand() => new(CommandId, Account.Unit.Code, Account.Date, ByAmount ? null : Chosen, ToPay, Lines, KeepChange, Payer, VoucherNo,
        Backdates ? BackdateReason : null, PrepaidUsed);

    internal TakeJointPayment.Command ToJointCommand() => new(CommandId, Units, Account.Date, ByAmount ? null : Chosen, ToPay, Lines, KeepChange, Payer, VoucherNo, Backdates ? BackdateReason : null);

    /// <summary>Made anew for each use of prepayment: a double click uses it once.</summary>
    Guid UseId { get; set; } = Guid.NewGuid();

    internal UsePrepayment.Command ToUseOfPrepayment() => new(UseId, Account.Unit.Code, PrepaymentToUse, ByAmount ? null : ChosenWithin(PrepaymentToUse));

    /// <summary>What is left to pay after prepayment was used: charges chosen stay chosen, but for those of which a part was wanted.</summary>
    public void AfterPrepayment(HouseholdAccount account)
    {
        (UseId, UsesPrepaid) = (Guid.NewGuid(), false);
        foreach (var number in _chosen.Where(choice => choice.Value is not null).Select(choice => choice.Key).ToList())
            _chosen.Remove(number);
        MoveTo(account);
        _firstChoice = WriteDown().Document;
    }

    Money WantedOf(long number)
    {
        var charge = Account.Charges.First(charge => charge.Number == number);
        return charge.Fee + (_chosen[number] ?? charge.Principal);
    }

    internal static bool IsAmount(string typed) => MoneyReading.TryRead(typed, out var amount) && amount is not { IsNegative: true };

    bool IsDue(AccountCharge charge) => charge.Due <= Account.Date;

    void Choose(Func<AccountCharge, bool> which)
    {
        ByAmount = false;
        _chosen.Clear();
        _misread.Clear();
        foreach (var charge in Account.Charges.Where(which))
            _chosen[charge.Number] = null;
    }
}
