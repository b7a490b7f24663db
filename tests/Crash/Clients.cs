using System.Globalization;
using System.Text.Json;
using PropertyHub.Billing;
using PropertyHub.Billing.BillRuns;
using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.Reversals;
using PropertyHub.Host.Demo;
using PropertyHub.Kernel;

namespace PropertyHub.Crash;

/// <summary>Somebody at work.</summary>
/// <param name="Next">What to do next; null when there is nothing to do just now.</param>
internal sealed record Client(Actor Actor, TimeSpan Pause, Func<Task<Deed?>> Next);

/// <summary>Three cashiers, somebody who bills, somebody who takes in the bank's files, and two who reverse payments.</summary>
internal sealed class Clients(Journal journal, Dice dice, DateOnly today)
{
    const int RowsPerFile = 60;
    static readonly Period FirstPeriod = new(2020, 1);
    static readonly string[] Methods = ["转账", "微信", "代扣"];

    public IReadOnlyList<Client> All() =>
    [
        .. Enumerable.Range(1, 3).Select(i => Of($"cashier{i}", 5, () => Task.FromResult<Deed?>(Payment($"cashier{i}")))),
        Of("biller", 100, () => Task.FromResult<Deed?>(Run())),
        Of("finance", 80, async () => await FileAsync()),
        Of("clerk", 40, () => Task.FromResult(Ask())),
        Of("manager", 40, () => Task.FromResult(Approve())),
    ];

    static Client Of(string name, int pause, Func<Task<Deed?>> next) =>
        new(new Actor(name, name, null, BillingRights.All.Select(right => right.Name).ToHashSet()), TimeSpan.FromMilliseconds(pause), next);

    Deed Payment(string cashier)
    {
        lock (dice)
        {
            var id = Guid.NewGuid();
            var (cash, card) = (new Money(dice.Between(100, 20_000)), new Money(dice.Between(100, 40_000)));
            return Deeds.Of(Deeds.Payment, new TakePayment.Command(id, dice.OneOf(CrashEstate.Units).Code, today, null, cash + card,
                [new(PaymentMethod.Cash, cash), new(PaymentMethod.WeChat, card)], Payer: cashier, VoucherNo: dice.Happens(500) ? $"C{id:N}" : null));
        }
    }

    Deed Run()
    {
        var posted = journal.Ask(entries => entries.Count(entry => entry is { Kind: Deeds.Run, State: EntryState.Told }));
        return Deeds.Of(Deeds.Run, new PostBillRun.Command(Guid.NewGuid(), FirstPeriod.Plus(posted)));
    }

    async Task<Deed> FileAsync()
    {
        var id = Guid.NewGuid();
        List<DemoPayment> payments;
        lock (dice)
            payments = [.. Enumerable.Range(0, RowsPerFile).Select(i => new DemoPayment(dice.OneOf(CrashEstate.Units).Code, today, new Money(dice.Between(100, 50_000)), dice.OneOf(Methods),
                string.Create(CultureInfo.InvariantCulture, $"B{id:N}-{i}"), ""))];
        var path = Path.Combine(journal.Folder, $"{id:N}.xlsx");
        await using var file = File.Create(path);
        await DemoSheets.Payments.WriteAsync(file, payments);
        return new Deed(Deeds.Import, id, path);
    }

    Deed? Ask() => journal.Ask(entries =>
    {
        var asked = entries.Where(entry => entry is { Kind: Deeds.Ask, State: EntryState.Told or EntryState.Refused })
            .Select(entry => JsonSerializer.Deserialize<AskReversal.Command>(entry.Command)!.PaymentId).ToHashSet();
        return entries.LastOrDefault(entry => entry is { Kind: Deeds.Payment, State: EntryState.Told } && !asked.Contains(entry.Answer!.Id)) is { } payment
            ? Deeds.Of(Deeds.Ask, new AskReversal.Command(Guid.NewGuid(), payment.Answer!.Id, null, "收错了")) : null;
    });

    Deed? Approve() => journal.Ask(entries =>
    {
        var decided = entries.Where(entry => entry is { Kind: Deeds.Approve, State: EntryState.Told or EntryState.Refused })
            .Select(entry => JsonSerializer.Deserialize<ApproveReversal.Command>(entry.Command)!.RequestId).ToHashSet();
        return entries.FirstOrDefault(entry => entry is { Kind: Deeds.Ask, State: EntryState.Told } && !decided.Contains(entry.Answer!.Id)) is { } asked
            ? Deeds.Of(Deeds.Approve, new ApproveReversal.Command(Guid.NewGuid(), asked.Answer!.Id)) : null;
    });
}
