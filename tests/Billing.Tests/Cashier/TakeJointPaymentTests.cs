using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.Receipts;
using PropertyHub.Billing.Tests.Reversals;
using PropertyHub.Kernel;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests.Cashier;

public sealed class TakeJointPaymentTests
{
    static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public async Task One_sum_for_two_units_makes_a_receipt_for_each_with_consecutive_numbers()
    {
        await using var host = await OwnerAsync();

        var taken = (await PayAsync(host, Guid.NewGuid(), 700, [new(PaymentMethod.Cash, Yuan(500)), new(PaymentMethod.WeChat, Yuan(300))])).Value;

        taken.Receipts.Select(receipt => (receipt.ReceiptNo, receipt.Amount, receipt.Change)).ShouldBe([("S01-000001", Yuan(480), Yuan(100)), ("S01-000002", Yuan(220), Money.Zero)]);
        taken.Amount.ShouldBe(Yuan(700));
        (await host.QueryAsync(db => db.Charges.SumAsync(charge => charge.Paid.Fen))).ShouldBe(660_00);
        (await host.QueryAsync(db => db.Accounts.SingleAsync())).Prepaid.ShouldBe(Yuan(40));
        (await host.QueryAsync(db => db.Accounts.SingleAsync())).UnitCode.ShouldBe("1-1-102");
        (await host.QueryAsync(db => db.Payments.Select(payment => payment.JointId).Distinct().SingleAsync())).ShouldBe(taken.JointId);
        (await host.QueryAsync(db => db.Outbox.CountAsync())).ShouldBe(1);
        await host.ShouldBalanceAsync();
    }

    [Fact]
    public async Task Less_than_all_goes_to_the_oldest_of_all_units()
    {
        await using var host = await OwnerAsync();

        var taken = (await PayAsync(host, Guid.NewGuid(), 300, [new(PaymentMethod.WeChat, Yuan(300))])).Value;

        taken.Receipts.Select(receipt => receipt.Amount).ShouldBe([Yuan(80), Yuan(220)]);
        (await host.QueryAsync(db => db.Charges.OrderBy(charge => charge.Number).Select(charge => charge.Paid.Fen).ToListAsync())).ShouldBe([220_00, 0, 80_00]);
        await host.ShouldBalanceAsync();
    }

    [Fact]
    public async Task The_same_command_sent_twice_takes_the_money_once_and_answers_the_same()
    {
        await using var host = await OwnerAsync();
        var id = Guid.NewGuid();

        var first = await PayAsync(host, id, 660, [new(PaymentMethod.Cash, Yuan(660))]);
        var second = await PayAsync(host, id, 660, [new(PaymentMethod.Cash, Yuan(660))]);

        second.Value.Receipts.ShouldBe(first.Value.Receipts);
        (await host.QueryAsync(db => db.Payments.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task A_charge_paid_meanwhile_or_no_number_left_takes_nothing_from_any_unit()
    {
        await using var host = await OwnerAsync(new FakeSettings().With(BillingSettings.PrePrintedBooks, true));
        await host.QueryAsync(async db =>
        {
            db.Books.Add(ReceiptBook.Of(NumberRange.Book("A", 1, 1, 4).Value, "zhou"));
            return await db.SaveChangesAsync();
        });

        (await PayAsync(host, Guid.NewGuid(), 660, [new(PaymentMethod.Cash, Yuan(660))])).Refusal!.Text.ShouldBe(ReceiptBookTexts.NoBook);
        (await host.QueryAsync(db => db.Payments.CountAsync())).ShouldBe(0);
        (await host.QueryAsync(db => db.Books.SingleAsync())).Next.ShouldBe(1);

        await host.Get<TakePayment>().RunAsync(new(Guid.NewGuid(), "1-1-101", Today, [new(1, Yuan(220))], Yuan(220), [new(PaymentMethod.Cash, Yuan(220))]));
        var second = await PayAsync(host, Guid.NewGuid(), 660, [new(PaymentMethod.Cash, Yuan(660))], [new(1, Yuan(220)), new(2), new(3)]);
        second.Refusal!.Text.ShouldBe(CashierTexts.TakenMeanwhile("MGMT 2026-09 ", "周敏", "A0001"));
        (await host.QueryAsync(db => db.Payments.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_voucher_counts_once_and_every_receipt_shows_it()
    {
        await using var host = await OwnerAsync();
        var taken = (await PayAsync(host, Guid.NewGuid(), 660, [new(PaymentMethod.Transfer, Yuan(660))], voucher: " 20261124-7 ")).Value;

        var sheets = await host.Get<ReceiptReader>().ReadJointAsync(taken.JointId, [1, 2], "周敏", CancellationToken.None);

        sheets.ShouldAllBe(sheet => sheet.VoucherNo == "20261124-7");
        sheets.Select(sheet => sheet.UnitCode).ShouldBe(["1-1-102", "1-1-101"]);
        sheets[0].Again.ShouldBeNull();
        sheets[1].Again.ShouldNotBeNull();
        sheets.ShouldAllBe(sheet => sheet.Together == CashierTexts.TakenTogether(2, "S01-000001 – S01-000002", Yuan(660)).ToString());
        (await PayAsync(host, Guid.NewGuid(), 1, [new(PaymentMethod.Transfer, Yuan(1))], voucher: "20261124-7")).Refusal!.Text.Key.ShouldBe(nameof(CashierTexts.VoucherIsKnown));
    }

    [Fact]
    public async Task What_cannot_be_taken_together_is_refused()
    {
        await using var host = await OwnerAsync();
        TenderLine[] cash = [new(PaymentMethod.Cash, Yuan(1))];
        Task<Outcome<TakenJointly>> Of(DateOnly day, params string[] units) => host.Get<TakeJointPayment>().RunAsync(new(Guid.NewGuid(), units, day, null, Yuan(1), cash));

        (await Of(Today, "1-1-101")).Refusal!.Text.Key.ShouldBe(nameof(CashierTexts.JointUnits));
        (await Of(Today, "1-1-101", "1-1-101")).Refusal!.Text.Key.ShouldBe(nameof(CashierTexts.JointUnits));
        (await Of(Today, "1-1-101", "9-9-909")).Refusal!.Text.ShouldBe(CashierTexts.NoSuchUnit("9-9-909"));
        (await Of(Today.AddDays(1), "1-1-101", "1-1-102")).Refusal!.Text.Key.ShouldBe(nameof(CashierTexts.DateInFuture));
        host.ActAs("guest");
        (await Of(Today, "1-1-101", "1-1-102")).Refusal!.Text.ShouldBe(Platform.PlatformTexts.NotAllowed);
    }

    [Fact]
    public async Task One_receipt_of_them_may_be_reversed_alone()
    {
        await using var host = await OwnerAsync();
        var taken = (await PayAsync(host, Guid.NewGuid(), 660, [new(PaymentMethod.Cash, Yuan(660))])).Value;

        await host.ReverseAsync(taken.Receipts[1].PaymentId);

        (await host.QueryAsync(db => db.Charges.OrderBy(charge => charge.Number).Select(charge => charge.Paid.Fen).ToListAsync())).ShouldBe([0, 220_00, 220_00]);
        await host.ShouldBalanceAsync();
    }

    static Money Yuan(decimal yuan) => Money.FromYuan(yuan);

    /// <summary>One owner: 1-1-101 owes September, 1-1-102 October twice.</summary>
    static async Task<ModuleHost> OwnerAsync(FakeSettings? settings = null)
    {
        var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-1-101").With(2, "1-1-102"), settings);
        await host.AddChargesAsync(BillingHost.Charge(1, 1, "1-1-101", "2026-09", 220), BillingHost.Charge(2, 2, "1-1-102", "2026-11", 220), BillingHost.Charge(3, 2, "1-1-102", "2026-10", 220));
        host.ActAs("zhou", BillingRights.TakePayment);
        return host;
    }

    static Task<Outcome<TakenJointly>> PayAsync(ModuleHost host, Guid id, decimal toPay, TenderLine[] given, ChosenCharge[]? charges = null, string? voucher = null) =>
        host.Get<TakeJointPayment>().RunAsync(new(id, ["1-1-102", "1-1-101"], Today, charges, Yuan(toPay), given, VoucherNo: voucher));
}
