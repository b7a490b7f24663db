using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.BillRuns;
using PropertyHub.Billing.Meters;
using PropertyHub.Kernel;
using PropertyHub.Platform.Imports;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests.Meters;

/// <summary>A large file is taken in parts; what it says is the same as if it were taken at once.</summary>
public sealed class ReadingsInPartsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(100)]
    public async Task Readings_of_one_meter_may_stand_in_several_parts_in_any_order(int partRows)
    {
        await using var host = await StartAsync();
        object?[][] rows =
        [
            Files.Reading("W1", "1-1-101", "WATER", "2026-12", 41, 50), Files.Reading("W2", "1-1-102", "WATER", "2026-11", 0, 5),
            Files.Reading("W1", "1-1-101", "WATER", "2026-10", 10, 20), Files.Reading("W1", "1-1-101", "WATER", "2026-11", 20, 40),
        ];

        var report = await InPartsAsync(host, partRows, rows);

        report.Counts.ShouldBe(new ImportCounts(4, 4, 0, 0));
        report.Warnings.ShouldHaveSingleItem().Args.ShouldBe([Text.Ordinal(2), "W1", "41", "40"]);
        (await host.QueryAsync(db => db.Meters.CountAsync())).ShouldBe(2);
        (await InPartsAsync(host, partRows, rows)).Counts.ShouldBe(new ImportCounts(4, 0, 0, 4));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(100)]
    public async Task Held_readings_are_noted_by_period_then_row_in_whatever_parts(int partRows)
    {
        await using var host = await StartAsync();
        await host.ReadingsAsync(Files.Reading("W1", "1-1-101", "WATER", "2026-09", 0, 10), Files.Reading("W2", "1-1-102", "WATER", "2026-09", 0, 10));
        (await host.Get<PostBillRun>().RunAsync(new(Guid.NewGuid(), Period.Parse("2026-09")), TestContext.Current.CancellationToken)).Succeeded.ShouldBeTrue();

        var report = await InPartsAsync(host, partRows,
            Files.Reading("W1", "1-1-101", "WATER", "2026-10", 10, 41), Files.Reading("W1", "1-1-101", "WATER", "2026-11", 41, 90),
            Files.Reading("W2", "1-1-102", "WATER", "2026-10", 10, 9), Files.Reading("W2", "1-1-102", "WATER", "2026-11", 9, 10));

        report.Notes.Take(3).Select(note => (note.Args[0], note.Args[2])).ShouldBe([("W1", Period.Parse("2026-10")), ("W2", Period.Parse("2026-10")), ("W1", Period.Parse("2026-11"))]);
        report.Notes.Count.ShouldBe(4);
        (await host.QueryAsync(db => db.Readings.Where(reading => reading.Hold != null).OrderBy(reading => reading.Id).Select(reading => reading.Hold).ToListAsync()))
            .ShouldBe([HoldReason.TooHigh, HoldReason.TooHigh, HoldReason.Negative]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(100)]
    public async Task Bad_rows_of_all_parts_are_told_with_what_earlier_parts_said_of_the_meter(int partRows)
    {
        await using var host = await StartAsync();

        var report = await InPartsAsync(host, partRows,
            Files.Reading("W1", "9-9-999", "WATER", "2026-10", 0, 10), Files.Reading("W2", "1-1-101", "WATER", "2026-10", 0, 10), Files.Reading("W1", "1-1-101", "WATER", "2026-10", 0, 10),
            Files.Reading("W2", "1-1-102", "WATER", "2026-11", 10, 12), Files.Reading("W3", "1-1-102", "XX", "2026-11", 10, 12));

        report.Errors.All.Select(error => (error.Row, error.Column)).ShouldBe([(2, "房屋编码"), (4, "表号"), (5, "房屋编码"), (6, "项目编码")]);
        report.Errors.All[1].Reason.ToString().ShouldBe(MeterTexts.SameReadingInRow(2).ToString());
        report.Notes.ShouldBeEmpty();
        (await host.QueryAsync(db => db.Meters.CountAsync())).ShouldBe(0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public async Task What_is_not_yet_billed_is_corrected_in_each_part(int partRows)
    {
        await using var host = await StartAsync();
        await host.ReadingsAsync(Files.Reading("W1", "1-1-101", "WATER", "2026-10", 0, 10), Files.Reading("W2", "1-1-102", "WATER", "2026-10", 0, 10));

        (await InPartsAsync(host, partRows, Files.Reading("W1", "1-1-101", "WATER", "2026-10", 0, 11), Files.Reading("W2", "1-1-102", "WATER", "2026-10", 0, 12))).Counts.ShouldBe(new ImportCounts(2, 0, 2, 0));
        (await host.QueryAsync(db => db.Readings.OrderBy(reading => reading.MeterId).Select(reading => reading.Current).ToListAsync())).ShouldBe([11m, 12m]);
    }

    static async Task<ModuleHost> StartAsync()
    {
        var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-1-101").With(2, "1-1-102"));
        await host.TariffsAsync(Files.Tariff("MGMT", "面积", 2.3m), Files.Tariff("WATER", "抄表", 1.8m));
        return host;
    }

    static Task<ImportReport> InPartsAsync(ModuleHost host, int partRows, params object?[][] rows) => host.ReadingsInPartsAsync(partRows, rows);
}
