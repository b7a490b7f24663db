using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.BillRuns;
using PropertyHub.Billing.Meters;
using PropertyHub.Kernel;
using PropertyHub.Platform.Imports;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests.Meters;

public sealed class ImportReadingsTests
{
    [Fact]
    public async Task Readings_come_in_with_their_meters_and_the_same_file_changes_nothing()
    {
        await using var host = await StartAsync();
        object?[][] rows = [Files.Reading("W1", "1-1-101", "WATER", "2026-10", 0, 10), Files.Reading("W1", "1-1-101", "WATER", "2026-11", 10, 22.5m)];

        (await host.ReadingsAsync(rows)).Counts.ShouldBe(new ImportCounts(2, 2, 0, 0));
        (await host.ReadingsAsync(rows)).Counts.ShouldBe(new ImportCounts(2, 0, 0, 2));
        (await host.QueryAsync(db => db.Meters.SingleAsync())).UnitCode.ShouldBe("1-1-101");
    }

    [Fact]
    public async Task Unknown_units_and_items_wrong_kinds_and_missing_values_are_refused()
    {
        await using var host = await StartAsync();
        await host.ReadingsAsync(Files.Reading("W1", "1-1-101", "WATER", "2026-09", 0, 10));

        var report = await host.ReadingsAsync(
            Files.Reading("W2", "9-9-999", "WATER", "2026-10", 0, 10), Files.Reading("W3", "1-1-101", "XX", "2026-10", 0, 10),
            Files.Reading("W4", "1-1-101", "MGMT", "2026-10", 0, 10), Files.Reading("W5", "1-1-101", "WATER", "2026-10", 90, 10, "翻转"),
            Files.Reading("W6", "1-1-101", "WATER", "2026-10", 90, 10, "换表", oldFinal: 95), Files.Reading("W1", "1-1-102", "WATER", "2026-10", 10, 20),
            Files.Reading("W7", "1-1-101", "WATER", "2026-10", 0, 1), Files.Reading("W7", "1-1-101", "WATER", "2026-10", 0, 1));

        report.Errors.All.OrderBy(error => error.Row).Select(error => (error.Row, error.Column)).ShouldBe(
            [(2, "房屋编码"), (3, "项目编码"), (4, "项目编码"), (5, "表最大值"), (6, "新表起数"), (7, "房屋编码"), (9, "表号")]);
        (await host.QueryAsync(db => db.Readings.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_gap_to_the_last_reading_is_a_warning()
    {
        await using var host = await StartAsync();
        await host.ReadingsAsync(Files.Reading("W1", "1-1-101", "WATER", "2026-09", 0, 10));

        var report = await host.ReadingsAsync(Files.Reading("W1", "1-1-101", "WATER", "2026-10", 12, 20), Files.Reading("W1", "1-1-101", "WATER", "2026-11", 20, 30));

        report.Warnings.ShouldHaveSingleItem().Args.ShouldBe([Text.Ordinal(2), "W1", "12", "10"]);
        report.Counts.Added.ShouldBe(2);
    }

    [Fact]
    public async Task Odd_usage_is_held_and_named()
    {
        await using var host = await StartAsync();
        await host.ReadingsAsync(Files.Reading("W1", "1-1-101", "WATER", "2026-09", 0, 10), Files.Reading("W2", "1-1-102", "WATER", "2026-09", 0, 10));
        await PostAsync(host, "2026-09");

        var report = await host.ReadingsAsync(
            Files.Reading("W1", "1-1-101", "WATER", "2026-10", 10, 40.01m), Files.Reading("W2", "1-1-102", "WATER", "2026-10", 10, 9), Files.Reading("W3", "1-1-102", "WATER", "2026-10", 10, 9000));

        report.Accepted.ShouldBeTrue();
        (await host.QueryAsync(db => db.Readings.Where(reading => reading.Hold != null).OrderBy(reading => reading.Id).Select(reading => reading.Hold).ToListAsync()))
            .ShouldBe([HoldReason.TooHigh, HoldReason.Negative]);
        report.Notes.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_billed_reading_is_a_fact_and_an_unbilled_one_may_be_corrected()
    {
        await using var host = await StartAsync();
        await host.ReadingsAsync(Files.Reading("W1", "1-1-101", "WATER", "2026-09", 0, 10), Files.Reading("W2", "1-1-102", "WATER", "2026-09", 10, 5));
        await PostAsync(host, "2026-09");

        (await host.ReadingsAsync(Files.Reading("W1", "1-1-101", "WATER", "2026-09", 0, 11))).Errors.All.ShouldHaveSingleItem().Column.ShouldBe("本期读数");
        (await host.ReadingsAsync(Files.Reading("W1", "1-1-101", "WATER", "2026-09", 0, 10))).Counts.Unchanged.ShouldBe(1);
        (await host.ReadingsAsync(Files.Reading("W2", "1-1-102", "WATER", "2026-09", 10, 15))).Counts.Updated.ShouldBe(1);
        (await host.QueryAsync(db => db.Readings.SingleAsync(reading => !reading.Billed))).Hold.ShouldBeNull();
    }

    [Fact]
    public async Task The_filled_template_names_each_meter_with_its_last_reading()
    {
        await using var host = await StartAsync();
        await host.ReadingsAsync(Files.Reading("W1", "1-1-101", "WATER", "2026-09", 0, 10), Files.Reading("W1", "1-1-101", "WATER", "2026-10", 10, 25));

        (await host.FilledTemplateAsync("readings"))[1][..6].ShouldBe(["W1", "1-1-101", "WATER", "2026-11", "25", ""]);
    }

    static async Task<ModuleHost> StartAsync()
    {
        var host = await BillingHost.StartAsync(new FakeEstate().With(1, "1-1-101").With(2, "1-1-102"));
        await host.TariffsAsync(Files.Tariff("MGMT", "面积", 2.3m), Files.Tariff("WATER", "抄表", 1.8m));
        return host;
    }

    static async Task PostAsync(ModuleHost host, string period) =>
        (await host.Get<PostBillRun>().RunAsync(new(Guid.NewGuid(), Period.Parse(period)), TestContext.Current.CancellationToken)).Succeeded.ShouldBeTrue();
}
