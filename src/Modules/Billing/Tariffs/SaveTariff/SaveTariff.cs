using Microsoft.EntityFrameworkCore;
using PropertyHub.Billing.Data;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Billing.Tariffs;

/// <summary>Adds or changes a tariff (BIL-01); a new price from a day on ends the tariff before it on the day before.</summary>
[Requires(BillingRights.EditTariffs)]
internal sealed class SaveTariff(OperationServices<BillingDb> services) : Operation<BillingDb, SaveTariff.Command, long>(services)
{
    /// <param name="TariffId">The tariff to change; null for a new one.</param>
    /// <param name="Follows">The tariff that the new one takes the place of.</param>
    /// <param name="Version">Of the tariff changed or followed, as it was shown.</param>
    public sealed record Command(Guid Id, long? TariffId, long? Follows, int Version, string ItemName, bool PassThrough, TariffTerms Terms) : ICommand;

    protected override async Task<Outcome<long>> ApplyAsync(Command command, Work<BillingDb> work, CancellationToken ct)
    {
        if (command.Terms.ItemCode == "" || string.IsNullOrWhiteSpace(command.ItemName))
            return new Refusal(TariffTexts.ItemMissing);
        if (command.Terms.Faults().ToList() is { Count: > 0 } faults)
            return new Refusal(faults[0].ToText()) { Details = [.. faults.Skip(1).Select(fault => fault.ToText())] };
        var item = await work.Db.Items.SingleOrDefaultAsync(item => item.Code == command.Terms.ItemCode, ct);
        if (item is not null && item.Kind != command.Terms.Kind)
            return new Refusal(TariffTexts.KindDiffers(item.Code, TariffWords.Kinds[item.Kind]));
        if (item is null)
            work.Db.Items.Add(new ChargeItem(command.Terms.ItemCode, command.ItemName.Trim(), command.Terms.Kind, command.PassThrough));
        else
            item.Change(command.ItemName.Trim(), command.PassThrough);

        var tariffs = await work.Db.Tariffs.Where(tariff => tariff.ItemCode == command.Terms.ItemCode).ToListAsync(ct);
        var shown = tariffs.Find(tariff => tariff.Id == (command.TariffId ?? command.Follows));
        if (shown is null && (command.TariffId ?? command.Follows) is not null)
            return new Refusal(TariffTexts.TariffGone);
        if (shown is not null)
            work.Expect(shown, command.Version);
        if (command.Follows is not null && shown!.EndBefore(command.Terms.From) is { } wrongDay)
            return wrongDay;
        return await PutAsync(command, shown, tariffs, work, ct);
    }

    static async Task<Outcome<long>> PutAsync(Command command, Tariff? shown, List<Tariff> tariffs, Work<BillingDb> work, CancellationToken ct)
    {
        var wanted = new Tariff(command.Terms);
        var others = tariffs.Where(tariff => command.TariffId is null || tariff != shown).ToList();
        if (others.Find(wanted.Overlaps) is { } other)
            return new Refusal(TariffTexts.OverlapsTariff(other.From, other.ScopeText()));
        if (command.TariffId is not null)
            (wanted = shown!).Change(command.Terms);
        else
            work.Db.Tariffs.Add(wanted);
        await work.Db.SaveChangesAsync(ct);
        return wanted.Id;
    }
}
