using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.Charges;
using PropertyHub.Billing.Tariffs;
using PropertyHub.Kernel;
using PropertyHub.Platform.Data;
using PropertyHub.Platform.Exports;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests;

/// <summary>Books written by hand, with the dates that a test needs.</summary>
internal sealed class HandMadeBooks
{
    readonly List<Charge> _charges = [];
    readonly List<Payment> _payments = [];
    readonly List<ChargeAllocation> _allocations = [];

    public Charge Post(long unit, string code, string period, decimal yuan, string? posted = null, string? due = null, string item = "MGMT", string payer = "陈建国")
    {
        var month = Period.Parse(period);
        var charge = new Charge
        {
            Number = _charges.Count + 1, Period = month, UnitId = unit, UnitCode = code, PayerName = payer, ItemCode = item, From = month.First, To = month.Last, Quantity = 100, UnitPrice = 2.2m,
            Amount = Money.FromYuan(yuan), DueDate = Day(due) ?? month.First.AddDays(14), Priority = 1, PostedOn = Day(posted) ?? month.First,
        };
        _charges.Add(charge);
        return charge;
    }

    public Charge Reverse(Charge charge, string on)
    {
        var counter = charge.Reverse(_charges.Count + 1, Day(on)!.Value);
        _charges.Add(counter);
        return counter;
    }

    public Payment Pay(string receipt, string date, long unit, string code, decimal yuan, params (Charge Charge, decimal Principal, decimal Fee)[] shares) =>
        Pay(receipt, date, unit, code, [(PaymentMethod.WeChat, yuan)], shares);

    public Payment Pay(string receipt, string date, long unit, string code, (PaymentMethod Method, decimal Yuan)[] methods, params (Charge Charge, decimal Principal, decimal Fee)[] shares)
    {
        var (amount, settled) = (Money.FromYuan(methods.Sum(part => part.Yuan)), Money.FromYuan(shares.Sum(share => share.Principal + share.Fee)));
        var payment = new Payment
        {
            Id = _payments.Count + 1, ReceiptNo = receipt, Date = Day(date)!.Value, UnitId = unit, UnitCode = code, Payer = "陈建国", VoucherNo = "V" + receipt, Amount = amount, Settled = settled,
            Prepaid = amount - settled, Cashier = "zhou",
            Lines = [.. methods.Select((part, i) => new PaymentLine { PaymentId = _payments.Count + 1, Position = i + 1, Method = part.Method, Amount = Money.FromYuan(part.Yuan) })],
        };
        _payments.Add(payment);
        foreach (var (charge, principal, fee) in shares)
            Allocate(charge, payment.Id, Allocation.SettledOn(payment.Date, charge.PostedOn), principal, fee);
        return payment;
    }

    /// <summary>Settles part of a charge from prepayment.</summary>
    public void Use(Charge charge, string date, decimal yuan) => Allocate(charge, null, Day(date)!.Value, yuan, 0);

    public Payment TakeBack(Payment payment, string date)
    {
        var reversal = WithId(payment.Reverse(Day(date)!.Value, default, "li", -payment.Settled, -payment.Prepaid), _payments.Count + 1);
        _payments.Add(reversal);
        foreach (var allocation in _allocations.FindAll(allocation => allocation.PaymentId == payment.Id))
            Allocate(_charges.Single(charge => charge.Number == allocation.ChargeNumber), reversal.Id, Day(date)!.Value, -allocation.Principal.Yuan, -allocation.Fee.Yuan);
        return reversal;
    }

    public Task SaveAsync(ModuleHost host) => host.QueryAsync(async db =>
    {
        var ct = TestContext.Current.CancellationToken;
        string[] known = [.. _charges.Select(charge => charge.ItemCode).Append("MGMT").Distinct()];
        db.Items.AddRange(known.Select(code => new ChargeItem(code, code == "MGMT" ? "物业管理费" : "车位费", ChargeKind.Area, passThrough: false)));
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.SaveChangesAsync(ct);
        await db.BulkInsertAsync(_charges, ct);
        await db.BulkInsertAsync(_payments, ct);
        await db.BulkInsertAsync([.. _payments.SelectMany(payment => payment.Lines)], ct);
        await db.BulkInsertAsync(_allocations, ct);
        await transaction.CommitAsync(ct);
        return 0;
    });

    void Allocate(Charge charge, long? paymentId, DateOnly date, decimal principal, decimal fee)
    {
        charge.Settle(Money.FromYuan(principal), Money.FromYuan(fee));
        _allocations.Add(new ChargeAllocation { ChargeNumber = charge.Number, PaymentId = paymentId, Date = date, Principal = Money.FromYuan(principal), Fee = Money.FromYuan(fee) });
    }

    static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day, null);

    /// <summary>Gives a reversal row the id that the database would give it.</summary>
    static Payment WithId(Payment payment, long id)
    {
        typeof(Payment).GetProperty("Id")!.SetValue(payment, id);
        foreach (var line in payment.Lines)
            typeof(PaymentLine).GetProperty("PaymentId")!.SetValue(line, id);
        return payment;
    }
}

internal static class ExportHost
{
    public static IExport Export(this ModuleHost host, string kind) => ((IEnumerable<IExport>)host.Services.GetService(typeof(IEnumerable<IExport>))!).Single(export => export.Kind == kind);

    /// <summary>The rows of the export's first sheet as texts, without the headers.</summary>
    public static async Task<List<string[]>> ExportAsync(this ModuleHost host, string kind, ExportArguments arguments) => [.. (await host.ExportWholeAsync(kind, arguments)).Skip(1)];

    public static async Task<IReadOnlyList<string[]>> ExportWholeAsync(this ModuleHost host, string kind, ExportArguments arguments)
    {
        using var file = new MemoryStream();
        await host.Export(kind).Prepare(arguments).Value(file, TestContext.Current.CancellationToken);
        return Workbooks.Read(file.ToArray());
    }

    public static Text Refused(this ModuleHost host, string kind, ExportArguments arguments) => host.Export(kind).Prepare(arguments).Refusal!.Text;
}
