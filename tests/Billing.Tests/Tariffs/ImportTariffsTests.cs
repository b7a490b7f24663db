using Microsoft.EntityFrameworkCore;
using PropertyHub.Platform.Imports;
using PropertyHub.Testing;

namespace PropertyHub.Billing.Tests.Tariffs;

public sealed class ImportTariffsTests
{
    static readonly object?[] Mgmt = Files.Tariff("MGMT", "面积", 2.3m, usages: "住宅", name: "物业管理费", discount: 70, lateFee: 0.5m);

    [Fact]
    public async Task Items_and_tariffs_come_in_and_the_same_file_changes_nothing()
    {
        await using var host = await StartAsync();

        (await host.TariffsAsync(Mgmt)).Counts.ShouldBe(new ImportCounts(1, 1, 0, 0));
        (await host.TariffsAsync(Mgmt)).Counts.ShouldBe(new ImportCounts(1, 0, 0, 1));

        var tariff = await host.QueryAsync(db => db.Tariffs.SingleAsync());
        (tariff.Price, tariff.VacancyDiscount, tariff.LateFeeRatePerMille, tariff.Usages).ShouldBe((2.3m, 70m, 0.5m, "住宅"));
        (await host.QueryAsync(db => db.Items.SingleAsync())).Name.ShouldBe("物业管理费");
    }

    [Fact]
    public async Task A_changed_row_is_an_update_also_when_it_ends_one_for_its_successor()
    {
        await using var host = await StartAsync();
        await host.TariffsAsync(Mgmt);

        var report = await host.TariffsAsync(
            Files.Tariff("MGMT", "面积", 2.47m, from: "2026-10-16", usages: "住宅", name: "物业管理费"),
            Files.Tariff("MGMT", "面积", 2.3m, to: "2026-10-15", usages: "住宅", name: "物业管理费"));

        report.Counts.ShouldBe(new ImportCounts(2, 1, 1, 0));
        (await host.QueryAsync(db => db.Tariffs.OrderBy(tariff => tariff.From).Select(tariff => tariff.To).ToListAsync())).ShouldBe([new DateOnly(2026, 10, 15), null]);
    }

    [Fact]
    public async Task What_overlaps_or_contradicts_is_refused_with_its_cell()
    {
        await using var host = await StartAsync();
        await host.TariffsAsync(Mgmt);

        var report = await host.TariffsAsync(
            Files.Tariff("MGMT", "面积", 2.47m, from: "2026-10-16", name: "物业管理费"),
            Files.Tariff("MGMT", "固定", 2.47m, from: "2026-10-16", usages: "商铺", name: "物业管理费"),
            Files.Tariff("WATER", "抄表", null, tiers: "0-26:1.80;27-:2.70"),
            Files.Tariff("PARK", "固定", 150, target: "车位", due: "当月31"),
            Files.Tariff("TV", "固定", null),
            Files.Tariff("GAS", "抄表", 2, usages: "厂房"));

        report.Errors.All.OrderBy(error => error.Row).Select(error => (error.Row, error.Column)).ShouldBe(
            [(3, "类别"), (4, "阶梯"), (5, "到期日"), (6, "单价"), (7, "适用用途"), (2, "生效日期")], ignoreOrder: true);
        (await host.QueryAsync(db => db.Tariffs.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task The_filled_template_can_be_taken_in_again()
    {
        await using var host = await StartAsync();
        await host.TariffsAsync(Mgmt, Files.Tariff("WATER", "抄表", null, tiers: "0-26:1.80;26-:2.70", buildings: "1;2", due: "次月15"));

        var rows = await host.FilledTemplateAsync("tariffs");
        var report = await host.ImportAsync("tariffs", rows[0], [.. rows.Skip(1).Select(row => row.Select(cell => cell == "" ? null : (object)cell).ToArray())]);

        report.Counts.ShouldBe(new ImportCounts(2, 0, 0, 2));
    }

    static Task<ModuleHost> StartAsync() => BillingHost.StartAsync(new FakeEstate().With(1, "1-1-101").With(2, "2-1-101"));
}
