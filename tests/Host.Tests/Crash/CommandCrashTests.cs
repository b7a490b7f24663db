using System.Diagnostics;
using PropertyHub.Crash;
using PropertyHub.Host.Demo;
using PropertyHub.Kernel;

namespace PropertyHub.Host.Tests.Crash;

/// <summary>Commands are killed at random moments and given again: all or nothing, and once.</summary>
[Collection(PreparedEstate.Group)]
public sealed class CommandCrashTests(PreparedEstate estate)
{
    const int RowsPerFile = 3000;
    static readonly Period FirstPeriod = new(2021, 1);

    [Fact]
    public async Task Killed_and_given_again_a_command_does_its_work_once()
    {
        var folder = estate.Copy();
        var data = Path.Combine(folder, "data");
        var books = new Books(data);
        var seed = KillSeries.Seed();
        var dice = new Dice(seed);
        KillSeries.Tell($"PROPERTYHUB_TEST_SEED={seed}");
        var (runTime, importTime) = (await TimeAsync(data, Run(0)), await TimeAsync(data, await ImportAsync(folder, 0, dice)));
        var (kills, tooLate) = (0, 0);
        for (var i = 1; kills < KillSeries.OfCommands; i++)
        {
            var isRun = i % 2 == 0;
            var (words, rows) = isRun ? (Run(i), ChargesPerRun) : (await ImportAsync(folder, i, dice), RowsPerFile);
            long There() => isRun ? books.Count("Charges", $"Period = {FirstPeriod.Plus(i).Number}") : books.Count("Payments", $"VoucherNo LIKE 'F{i}-%'");
            var time = isRun ? runTime : importTime;
            if (await KilledAsync(data, words, time * dice.Between(30, 95) / 100))
                kills++;
            else
            {
                // The machine was busier when it was timed.
                (runTime, importTime) = isRun ? (time * 0.6, importTime) : (runTime, time * 0.6);
                (++tooLate).ShouldBeLessThan(10 + KillSeries.OfCommands);
            }
            There().ShouldBeOneOf(0, rows);

            await DoAsync(data, words);
            books.Waiting.ShouldBe(0, "a command delivers what waits before it ends");
            await books.ShouldVerifyAsync();
            There().ShouldBe(rows);
            books.ShouldHoldNothingTwice();
        }
        books.Integrity.ShouldBe("ok");
        KillSeries.Tell($"{kills} commands killed at work, {tooLate} had ended before; {books.Count("Charges")} charges, {books.Count("Payments")} payments");
    }

    static int ChargesPerRun => CrashEstate.UnitCount * CrashEstate.Tariffs.Count;

    static string[] Run(int i) => ["bill-run", FirstPeriod.Plus(i).ToString()];

    static async Task<string[]> ImportAsync(string folder, int i, Dice dice)
    {
        var path = Path.Combine(folder, $"payments{i}.xlsx");
        await using var file = File.Create(path);
        await DemoSheets.Payments.WriteAsync(file, Enumerable.Range(0, RowsPerFile).Select(row =>
            new DemoPayment(dice.OneOf(CrashEstate.Units).Code, new DateOnly(2021, 1, 20), new Money(dice.Between(100, 30_000)), "转账", $"F{i}-{row}", "")));
        return ["import", "payments", path];
    }

    /// <summary>False when the command had ended by that moment.</summary>
    static async Task<bool> KilledAsync(string data, string[] words, TimeSpan moment)
    {
        await using var process = HostProcess.Start(HostProcess.Host, data, words);
        await Task.Delay(moment, TestContext.Current.CancellationToken);
        var atWork = !process.HasEnded;
        await process.KillAsync();
        return atWork;
    }

    static async Task<TimeSpan> TimeAsync(string data, string[] words)
    {
        var watch = Stopwatch.StartNew();
        await DoAsync(data, words);
        return watch.Elapsed;
    }

    static async Task DoAsync(string data, string[] words)
    {
        var (code, said) = await HostProcess.RunAsync(data, words);
        code.ShouldBe(0, $"{string.Join(' ', words)}: {said}");
    }
}
