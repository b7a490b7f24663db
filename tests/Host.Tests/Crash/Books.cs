using Microsoft.Data.Sqlite;
using PropertyHub.Crash;
using PropertyHub.Host.CommandLine;

namespace PropertyHub.Host.Tests.Crash;

/// <summary>What stands in the database, read past the product, compared with what clients were told.</summary>
internal sealed class Books(string data)
{
    sealed record Payment(long Id, string ReceiptNo, long Fen, string? ImportId, long? ReversalOf);

    /// <summary>Fails unless everything told is there once, and nothing else is there.</summary>
    public void ShouldHoldExactly(IReadOnlyList<Entry> journal)
    {
        journal.ShouldNotContain(entry => entry.State == EntryState.Differs, "a command sent again was answered otherwise");
        var told = journal.Where(entry => entry.State == EntryState.Told).DistinctBy(entry => entry.Id).ToLookup(entry => entry.Kind);
        var payments = Rows("SELECT Id, ReceiptNo, AmountFen, ImportId, ReversalOf FROM billing_Payments",
            row => new Payment(row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.IsDBNull(3) ? null : row.GetString(3), row.IsDBNull(4) ? null : row.GetInt64(4)));

        Same(told[Deeds.Payment].Select(entry => $"{entry.Answer!.Id} {entry.Answer.ReceiptNo} {entry.Answer.Fen}"),
            payments.Where(payment => payment is { ImportId: null, ReversalOf: null }).Select(payment => $"{payment.Id} {payment.ReceiptNo} {payment.Fen}"), "payments");
        Same(told[Deeds.Import].Select(entry => $"{entry.Id} {entry.Answer!.Count}"),
            payments.Where(payment => payment is { ImportId: not null, ReversalOf: null }).GroupBy(payment => payment.ImportId).Select(import => $"{Guid.Parse(import.Key!)} {import.Count()}"), "imports");
        Same(told[Deeds.Approve].Select(entry => $"{entry.Answer!.Id}"), payments.Where(payment => payment.ReversalOf is not null).Select(payment => $"{payment.Id}"), "reversals");
        Same(told[Deeds.Ask].Select(entry => $"{entry.Answer!.Id}"), Rows("SELECT Id FROM billing_ReversalRequests", row => $"{row.GetInt64(0)}"), "requests");
        Same(told[Deeds.Run].Select(entry => $"{entry.Answer!.Id} {entry.Answer.Count} {entry.Answer.Fen}"),
            Rows("SELECT RunId, COUNT(*), SUM(AmountFen) FROM billing_Charges WHERE RunId IS NOT NULL GROUP BY RunId", row => $"{row.GetInt64(0)} {row.GetInt64(1)} {row.GetInt64(2)}"), "runs");
        ShouldHoldNothingTwice();
    }

    public void ShouldHoldNothingTwice()
    {
        Twice("SELECT ReceiptNo FROM billing_Payments WHERE ReversalOf IS NULL GROUP BY ReceiptNo HAVING COUNT(*) > 1", "receipt numbers");
        Twice("SELECT VoucherNo FROM billing_Payments WHERE ReversalOf IS NULL AND VoucherNo IS NOT NULL GROUP BY VoucherNo HAVING COUNT(*) > 1", "vouchers");
        Twice("SELECT ReversalOf FROM billing_Payments WHERE ReversalOf IS NOT NULL GROUP BY ReversalOf HAVING COUNT(*) > 1", "reversals");
        Twice("SELECT UnitCode || ' ' || ItemCode || ' ' || Period FROM billing_Charges WHERE CounterNumber IS NULL GROUP BY UnitCode, ItemCode, Period HAVING COUNT(*) > 1", "charges");
        Twice("SELECT Prefix FROM billing_Books b WHERE Next - First <> (SELECT COUNT(*) FROM billing_Payments p WHERE p.BookId = b.Id AND p.ReversalOf IS NULL)", "books with gaps");
    }

    /// <summary>The product's own check finds nothing; afterwards this process holds no connection, so that the next kill leaves the recovery to the host.</summary>
    public async Task ShouldVerifyAsync()
    {
        await using var said = new StringWriter();
        (await CommandProgram.RunAsync(["verify", $"--PropertyHub:DataDirectory={data}"], said, said, ct: TestContext.Current.CancellationToken)).ShouldBe(0, said.ToString());
        SqliteConnection.ClearAllPools();
    }

    public long Waiting => Rows("SELECT COUNT(*) FROM billing_Outbox WHERE DeliveredAt IS NULL", row => row.GetInt64(0))[0];

    /// <summary>Events that were sent, and those that the receiver has handled.</summary>
    public (long Sent, long Handled) Events => (Rows("SELECT COUNT(*) FROM billing_Outbox", row => row.GetInt64(0))[0], Rows("SELECT COUNT(*) FROM hr_Inbox", row => row.GetInt64(0))[0]);

    public long Count(string table, string where = "1 = 1") => Rows($"SELECT COUNT(*) FROM billing_{table} WHERE {where}", row => row.GetInt64(0))[0];

    public string Integrity => Rows("PRAGMA integrity_check", row => row.GetString(0))[0];

    void Twice(string query, string what) => Rows(query, row => row.GetValue(0).ToString()).ShouldBeEmpty(what);

    static void Same(IEnumerable<string> told, IEnumerable<string> there, string what)
    {
        var (expected, found) = (told.Order(StringComparer.Ordinal).ToList(), there.Order(StringComparer.Ordinal).ToList());
        expected.Except(found).ShouldBeEmpty($"{what}: told, and lost");
        found.Except(expected).ShouldBeEmpty($"{what}: there, and nobody was told");
        found.Count.ShouldBe(expected.Count, what);
    }

    List<T> Rows<T>(string query, Func<SqliteDataReader, T> read) => DatabaseFile.Rows(Path.Combine(data, "propertyhub.db"), query, read);
}
