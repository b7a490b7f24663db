using System.Diagnostics;
using System.Globalization;
using static Microsoft.Playwright.Assertions;

namespace PropertyHub.Browser.Tests.Walk;

/// <summary>What a usual payment costs the cashier: key strokes, each finger's press counted, and the time spent waiting for the page.</summary>
[Collection(Estate.Name)]
public sealed class CashierSpeedTests(BrowserFixture browser, HostFixture host)
{
    const int MostStrokes = 12;
    static readonly TimeSpan MostWaiting = TimeSpan.FromSeconds(1);

    /// <summary>Households of their own, one for each try: a machine busy with something else may spoil some.</summary>
    static readonly string[] Units = ["1-1-903", "1-2-602", "2-1-603", "2-2-804", "4-1-202"];

    [Fact]
    public async Task A_usual_payment_takes_twelve_strokes_and_a_second_of_waiting_at_most()
    {
        await using var cashier = await browser.SignInAsync(host, "cashier");
        await cashier.GoAsync("/billing/cashier");
        await Expect(cashier["#cash-find"]).ToBeFocusedAsync();
        var best = TimeSpan.MaxValue;
        foreach (var unit in Units)
        {
            var (strokes, waited) = await PayAsync(cashier, unit);
            TestContext.Current.TestOutputHelper?.WriteLine($"{unit}: {strokes} key strokes, {waited.TotalMilliseconds:0} ms of waiting");
            strokes.ShouldBeLessThanOrEqualTo(MostStrokes);
            best = waited < best ? waited : best;
            if (best <= MostWaiting)
                break;
        }
        best.ShouldBeLessThanOrEqualTo(MostWaiting);
    }

    /// <summary>The room number is typed; then all that is due is paid in cash with change, until the receipt with its number is on the screen.</summary>
    static async Task<(int Strokes, TimeSpan Waited)> PayAsync(Seat cashier, string unit)
    {
        await cashier.ListensAsync("F2");
        await cashier.Keys.PressAsync("F2");
        await Expect(cashier["#cash-find"]).ToBeFocusedAsync();
        await cashier.Keys.PressAsync("Control+A");
        await cashier.Keys.TypeAsync(unit);

        var counted = new Counted(cashier);
        await counted.PressAsync("Enter", "unit => document.querySelector('.who-unit')?.textContent === unit && document.activeElement.id === 'cash-charges'", unit);
        var due = await cashier[".due strong"].AmountAsync();
        due.ShouldBeGreaterThan(0);
        var inHand = (Math.Floor(due / 100) + 1) * 100;
        await counted.PressAsync("Alt+1", "() => document.activeElement.id === 'pay-0'");
        await counted.TypeAsync(inHand.ToString(CultureInfo.InvariantCulture), "change => document.querySelector('.change strong')?.textContent === change", PageFigures.Shown(inHand - due));
        await counted.PressAsync("Control+Enter", "paid => document.querySelector('.cash-done')?.textContent.includes(paid) && document.querySelector('.cash-paper .rc .r b').textContent.length > 3", PageFigures.Shown(due));
        return (counted.Strokes, counted.Waited);
    }

    sealed class Counted(Seat seat)
    {
        public int Strokes { get; private set; }
        public TimeSpan Waited { get; private set; }

        /// <summary>Presses keys together, each a stroke, and waits for the page to answer.</summary>
        public Task PressAsync(string keys, string answer, object? argument = null)
        {
            Strokes += keys.Split('+').Length;
            return WaitAsync(() => seat.Keys.PressAsync(keys), answer, argument);
        }

        /// <summary>Types; only what comes after the last key is waiting.</summary>
        public async Task TypeAsync(string words, string answer, object? argument = null)
        {
            Strokes += words.Length;
            await seat.Keys.TypeAsync(words[..^1]);
            await WaitAsync(() => seat.Keys.TypeAsync(words[^1..]), answer, argument);
        }

        async Task WaitAsync(Func<Task> press, string answer, object? argument)
        {
            var began = Stopwatch.GetTimestamp();
            await press();
            await seat.Page.WaitForFunctionAsync(answer, argument);
            Waited += Stopwatch.GetElapsedTime(began);
        }
    }
}
