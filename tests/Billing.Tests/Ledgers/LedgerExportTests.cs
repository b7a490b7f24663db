using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.Ledgers;
using PropertyHub.Kernel;
using PropertyHub.Platform.Exports;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests.Ledgers;

public sealed class LedgerExportTests
{
    static readonly ExportArguments All = new();

    [Fact]
    public async Task Each_charge_is_a_row_in_order_of_number_with_the_columns_finance_knows()
    {
        await using var host = await HostAsync(books =>
        {
            books.Post(2, "2-101", "2026-10", 50, item: "PARK", payer: "");
            books.Post(1, "1-101", "2026-09", 220.55m, due: "2026-09-15");
        });

        var rows = await host.ExportWholeAsync("ledger", All);

        rows[0].ShouldBe(["账期", "费用编号", "房屋编码", "业主", "项目编码", "项目名称", "计费起", "计费止", "数量", "单价", "应收", "违约金", "已收", "未收", "到期日", "状态", "收据号"]);
        rows[1][..5].ShouldBe(["2026-10", "1", "2-101", "", "PARK"]);
        rows[2].ShouldBe(["2026-09", "2", "1-101", "陈建国", "MGMT", "物业管理费", "2026-09-01", "2026-09-30", "100", "2.2", "220.55", "0", "0", "220.55", "2026-09-15", "未缴", ""]);
    }

    [Fact]
    public async Task Receipts_stand_in_order_of_payment_and_prepayment_has_a_word_of_its_own()
    {
        await using var host = await HostAsync(books =>
        {
            var charge = books.Post(1, "1-101", "2026-09", 220);
            books.Pay("I2", "2026-09-20", 1, "1-101", 53, (charge, 50, 3));
            books.Pay("I3", "2026-09-10", 1, "1-101", 20, (charge, 20, 0));
            books.Use(charge, "2026-09-01", 50);
            books.Pay("I4", "2026-10-01", 1, "1-101", 100, (charge, 100, 0));
        });

        var row = (await host.ExportAsync("ledger", All)).Single();

        row[10..14].ShouldBe(["220", "3", "220", "0"]);
        row[15..].ShouldBe(["已缴", "预存;I3;I2;I4"]);
    }

    [Fact]
    public async Task A_receipt_that_was_taken_back_settles_nothing_and_is_not_named()
    {
        await using var host = await HostAsync(books =>
        {
            var charge = books.Post(1, "1-101", "2026-09", 220);
            var wrong = books.Pay("I1", "2026-09-10", 1, "1-101", 220, (charge, 220, 0));
            books.TakeBack(wrong, "2026-09-12");
            books.Pay("I2", "2026-09-13", 1, "1-101", 20, (charge, 20, 0));
        });

        var row = (await host.ExportAsync("ledger", All)).Single();

        row[10..14].ShouldBe(["220", "0", "20", "200"]);
        row[15..].ShouldBe(["部分", "I2"]);
    }

    [Fact]
    public async Task A_reversed_charge_and_its_counter_entry_are_both_there_and_add_up_to_nothing()
    {
        await using var host = await HostAsync(books => books.Reverse(books.Post(1, "1-101", "2026-09", 220), "2026-09-20"));

        var rows = await host.ExportAsync("ledger", All);

        rows.Select(row => (row[10], row[12], row[13], row[15])).ShouldBe([("220", "0", "220", "冲销"), ("-220", "0", "-220", "冲销")]);
    }

    [Fact]
    public async Task Periods_items_and_the_filters_of_the_page_narrow_it()
    {
        await using var host = await HostAsync(books =>
        {
            books.Post(1, "1-101", "2026-08", 1);
            books.Post(1, "1-101", "2026-09", 2);
            books.Post(2, "2-101", "2026-10", 3, item: "PARK");
            books.Pay("I1", "2026-10-02", 2, "2-101", 4, (books.Post(2, "2-101", "2026-10", 4), 4, 0));
            books.Post(1, "1-101", "2026-11", 5);
        });

        (await AmountsAsync(new ExportArguments { From = new(2026, 9), To = new(2026, 10) })).ShouldBe(["2", "3", "4"]);
        (await AmountsAsync(new ExportArguments { Items = ["PARK"] })).ShouldBe(["3"]);
        (await AmountsAsync(Filtered("item", "PARK"))).ShouldBe(["3"]);
        (await AmountsAsync(Filtered("building", "2"))).ShouldBe(["3", "4"]);
        (await AmountsAsync(Filtered("q", "1-"))).ShouldBe(["1", "2", "5"]);
        (await AmountsAsync(Filtered("state", "paid"))).ShouldBe(["4"]);
        (await AmountsAsync(Filtered("state", "open"))).ShouldBe(["1", "2", "3", "5"]);
        (await AmountsAsync(new ExportArguments { From = new(2030, 1) })).ShouldBeEmpty();

        async Task<IEnumerable<string>> AmountsAsync(ExportArguments arguments) => (await host.ExportAsync("ledger", arguments)).Select(row => row[10]);
        static ExportArguments Filtered(string name, string value) => new() { Filters = new Dictionary<string, string> { [name] = value } };
    }

    [Fact]
    public async Task Arguments_that_make_no_sense_are_refused_in_words()
    {
        await using var host = await HostAsync(_ => { });

        host.Refused("ledger", new ExportArguments { From = new(2026, 10), To = new(2026, 9) }).ShouldBe(LedgerTexts.RangeReversed(new Period(2026, 10), new Period(2026, 9)));
        host.Refused("ledger", new ExportArguments { Period = new(2026, 10) }).ShouldBe(LedgerTexts.OptionNotTaken(LedgerTexts.ExportLedger, "--period"));
        host.Refused("ledger", new ExportArguments { Items = ["MGNT"] }).ShouldBe(LedgerTexts.NoSuchItem("MGNT"));
    }

    [Fact]
    public async Task Many_rows_leave_memory_flat()
    {
        await using var host = await HostAsync(books =>
        {
            for (var i = 0; i < 100_000; i++)
            {
                var charge = books.Post(1 + i % 2, i % 2 == 0 ? "1-101" : "2-101", "2026-09", 220);
                if (i % 2 == 0)
                    books.Pay($"I{i:00000000}", "2026-09-10", 1, "1-101", 220, (charge, 220, 0));
            }
        });
        var counted = new Counted();

        await host.Export("ledger").Prepare(All).Value(counted, TestContext.Current.CancellationToken);

        counted.Written.ShouldBeGreaterThan(1_000_000);
        counted.Growth.ShouldBeLessThan(32 * 1024 * 1024);
    }

    static async Task<ModuleHost> HostAsync(Action<HandMadeBooks> write)
    {
        var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-101").With(2, "2-101"));
        var books = new HandMadeBooks();
        write(books);
        await books.SaveAsync(host);
        return host;
    }

    /// <summary>Throws away what is written and looks at live memory as it goes.</summary>
    sealed class Counted : Stream
    {
        long _first, _looks;

        public long Written { get; private set; }
        public long Growth { get; private set; }
        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => Written;
        public override long Position { get => Written; set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;
        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Written synchronously");

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Written += buffer.Length;
            if (Written < 500_000 || Written / 500_000 < _looks)
                return ValueTask.CompletedTask;
            _looks = Written / 500_000 + 1;
            GC.Collect();
            var live = GC.GetTotalMemory(forceFullCollection: false);
            _first = _first == 0 ? live : _first;
            Growth = Math.Max(Growth, live - _first);
            return ValueTask.CompletedTask;
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }
}
