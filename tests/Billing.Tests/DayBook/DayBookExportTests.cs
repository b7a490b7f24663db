using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.Receipts;
using PropertyHub.Kernel;
using PropertyHub.Platform.Exports;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests.DayBook;

public sealed class DayBookExportTests
{
    [Fact]
    public async Task Receipts_stand_by_payment_date_then_posting_and_a_reversal_is_negative_on_its_own_day()
    {
        await using var host = await HostAsync();

        var rows = await host.ExportWholeAsync("receipts", new ExportArguments());

        rows[0].ShouldBe(["收据号", "日期", "房屋编码", "付款人", "方式", "金额", "冲抵费用", "转预存", "凭证号", "状态"]);
        rows.Skip(1).Select(row => string.Join(' ', row.Where((_, i) => i is not (2 or 3)))).ShouldBe(
        [
            "I2 2026-09-05 微信 100 100 0 VI2 有效",
            "I1 2026-09-20 现金 30.00;微信 50.50 80.5 73 7.5 VI1 已冲销",
            "I3 2026-09-20 微信 10 10 0 VI3 有效",
            "I1 2026-10-02 现金 -30.00;微信 -50.50 -80.5 -73 -7.5 VI1 冲销",
        ]);
    }

    [Fact]
    public async Task From_and_to_are_months_of_the_payment_date_and_the_page_narrows_by_day_method_and_cashier()
    {
        await using var host = await HostAsync();

        (await NumbersAsync(new ExportArguments { From = new(2026, 9), To = new(2026, 9) })).ShouldBe(["I2", "I1", "I3"]);
        (await NumbersAsync(new ExportArguments { From = new(2026, 10) })).ShouldBe(["I1"]);
        (await NumbersAsync(Filtered(("since", "2026-09-06"), ("until", "2026-09-30")))).ShouldBe(["I1", "I3"]);
        (await NumbersAsync(Filtered(("method", "cash")))).ShouldBe(["I1", "I1"]);
        (await NumbersAsync(Filtered(("cashier", "li")))).ShouldBe(["I1"]);
        (await NumbersAsync(Filtered(("q", "VI3")))).ShouldBe(["I3"]);
        host.Refused("receipts", new ExportArguments { AsOf = new(2026, 9, 1) }).ShouldBe(LedgerTexts.OptionNotTaken(LedgerTexts.ExportDayBook, "--as-of"));

        async Task<IEnumerable<string>> NumbersAsync(ExportArguments arguments) => (await host.ExportAsync("receipts", arguments)).Select(row => row[0]);
        static ExportArguments Filtered(params (string Name, string Value)[] filters) => new() { Filters = filters.ToDictionary(filter => filter.Name, filter => filter.Value) };
    }

    [Fact]
    public async Task A_void_number_is_a_row_without_money()
    {
        await using var host = await HostAsync();
        await host.QueryAsync(async db =>
        {
            var book = ReceiptBook.Of(new NumberRange("S01-", 1, null, 8, 6), "zhou");
            db.Books.Add(book);
            await db.SaveChangesAsync();
            db.VoidNumbers.Add(new VoidNumber { BookId = book.Id, Number = 7, Reason = "打印机卡纸", By = "zhou", At = new DateTime(2026, 9, 19, 17, 0, 0, DateTimeKind.Utc) });
            return await db.SaveChangesAsync();
        });

        var rows = await host.ExportAsync("receipts", new ExportArguments { From = new(2026, 9), To = new(2026, 9) });

        rows.Select(row => row[0]).ShouldBe(["I2", "I1", "I3", "S01-000007"]);
        rows[3].ShouldBe(["S01-000007", "2026-09-20", "", "", "", "0", "0", "0", "", "作废"]);
    }

    static async Task<ModuleHost> HostAsync()
    {
        var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-101"));
        var books = new HandMadeBooks();
        var charge = books.Post(1, "1-101", "2026-09", 220);
        var wrong = books.Pay("I1", "2026-09-20", 1, "1-101", [(PaymentMethod.Cash, 30), (PaymentMethod.WeChat, 50.5m)], (charge, 70, 3));
        books.Pay("I2", "2026-09-05", 1, "1-101", 100, (charge, 100, 0));
        books.Pay("I3", "2026-09-20", 1, "1-101", 10, (charge, 10, 0));
        books.TakeBack(wrong, "2026-10-02");
        await books.SaveAsync(host);
        return host;
    }
}
