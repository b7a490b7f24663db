using CsCheck;

namespace PropertyHub.Billing.Receipts;

public class NumberRangeTests
{
    static NumberRange Book(long first, long last) => NumberRange.Book("A", first, last, 6).Value;

    [Fact]
    public void Gives_its_numbers_in_order_each_once_then_closes()
    {
        var book = Book(8, 10);
        var taken = new List<string>();
        while (!book.IsUsedUp)
        {
            (book, var number) = book.Take().Value;
            taken.Add(number.Text);
        }
        taken.ShouldBe(["A000008", "A000009", "A000010"]);
        (book.Left, book.NextText).ShouldBe((0L, null));
        book.Take().Refusal!.Text.Key.ShouldBe("BookUsedUp");
    }

    [Fact]
    public void A_void_number_stays_with_its_reason_and_the_next_follows()
    {
        var (book, spoiled) = Book(1, 2).Void("A000001", " 打印错位 ").Value;
        spoiled.ShouldBe(new(1, "A000001", NumberFate.Void, "打印错位"));
        (book, _) = book.Take("A000002").Value;
        book.IsUsedUp.ShouldBeTrue();
    }

    [Theory]
    [InlineData("A000006", "AlreadyTaken")]
    [InlineData("A000008", "NotTheNext")]
    [InlineData("A000011", "NotOfThisBook")]
    [InlineData("A000004", "NotOfThisBook")]
    [InlineData("B000007", "NotOfThisBook")]
    [InlineData("A7", "NotOfThisBook")]
    public void Only_the_next_number_may_be_used_or_made_void(string number, string reason)
    {
        var book = Book(5, 10) with { Next = 7 };
        book.Take(number).Refusal!.Text.Key.ShouldBe(reason);
        book.Void(number, "撕毁").Refusal!.Text.Key.ShouldBe(reason);
    }

    [Fact]
    public void A_void_needs_a_reason() => Book(1, 2).Void("A000001", "  ").Refusal!.Text.Key.ShouldBe("VoidNeedsReason");

    [Fact]
    public void A_book_is_a_proper_range()
    {
        NumberRange.Book("A", 5, 4, 6).Refusal!.Text.Key.ShouldBe("RangeIsEmpty");
        NumberRange.Book("A", 0, 4, 6).Refusal!.Text.Key.ShouldBe("RangeIsEmpty");
        NumberRange.Book("A", 1, 1000, 3).Refusal!.Text.Key.ShouldBe("TooFewDigits");
        NumberRange.Book("A", 1, 999, 3).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void A_series_has_no_end()
    {
        var series = NumberRange.Series("I", 8) with { Next = 99_999_999 };
        (series, var last) = series.Take().Value;
        (last.Text, series.NextText, series.Left).ShouldBe(("I99999999", "I100000000", null));
    }

    [Fact]
    public void Two_books_must_not_share_a_number()
    {
        Book(1, 50).Overlaps(Book(50, 60)).ShouldBeTrue();
        Book(1, 50).Overlaps(Book(51, 60)).ShouldBeFalse();
        Book(1, 50).Overlaps(NumberRange.Book("B", 1, 50, 6).Value).ShouldBeFalse();
        Book(1, 50).Overlaps(NumberRange.Series("A", 6)).ShouldBeTrue();
    }

    [Fact]
    public void Missing_doubled_and_foreign_numbers_come_to_light()
    {
        var book = Book(1, 10) with { Next = 5 };
        book.Faults([1, 2, 3, 4]).ShouldBeEmpty();
        book.Faults([1, 3, 3, 4, 7]).ShouldBe([2, 3, 7]);
    }

    [Fact]
    public void Any_sequence_of_use_and_void_leaves_neither_gap_nor_double() => Gen.Bool.Array[0, 40].Sample(steps =>
    {
        var book = Book(100, 130);
        var numbers = new List<long>();
        foreach (var use in steps)
        {
            var outcome = use ? book.Take() : book.Void(book.NextText ?? "A000130", "作废");
            outcome.Succeeded.ShouldBe(!book.IsUsedUp);
            if (!outcome.Succeeded)
                continue;
            (book, var taken) = outcome.Value;
            numbers.Add(taken.Number);
        }
        book.Faults(numbers).ShouldBeEmpty();
        numbers.Count.ShouldBe(Math.Min(steps.Length, 31));
    });
}
