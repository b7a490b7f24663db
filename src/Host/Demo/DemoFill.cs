using PropertyHub.Administration.Accounts;
using PropertyHub.Administration.Settings;
using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Exports;
using PropertyHub.Platform.Imports;
using PropertyHub.Platform.Modules;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Host.Demo;

/// <summary>Fills an empty database with the demonstration estate, by the product's own imports and verbs in the order of a real start.</summary>
internal sealed class DemoFill(IServiceScopeFactory scopes, EstateClock clock, IEnumerable<Platform.Events.IOutboxDelivery> deliveries)
{
    const int Steps = 30;
    int _step;

    public async Task<Refusal?> RunAsync(IProgress<WorkProgress> progress, CancellationToken ct)
    {
        var estate = new DemoEstate(clock.Today);
        var now = Period.Of(clock.Today);
        try
        {
            await ImportAsync("units", DemoSheets.Units, estate.Units, progress, ct);
            await ImportAsync("people", DemoSheets.People, estate.People, progress, ct);
            await ImportAsync("parking", DemoSheets.Parking, estate.Spaces, progress, ct);
            await ImportAsync("tariffs", DemoSheets.Tariffs, DemoEstate.Tariffs, progress, ct);
            await ImportAsync("staff", DemoSheets.Staff, estate.Staff, progress, ct);
            await ImportAsync("zones", DemoSheets.Zones, DemoStaff.Zones(), progress, ct);
            await ImportAsync("holidays", DemoSheets.Holidays, estate.Holidays(), progress, ct);
            foreach (var month in new[] { now.Plus(-2), now.Plus(-1), now })
            {
                await BillAsync(estate, month, month == now, progress, ct);
                await AppraiseAsync(estate, month, month == now, progress, ct);
            }
            await ImportAsync("readings", DemoSheets.Readings, estate.ReadingsOf(now), progress, ct);
            await DeliverAsync(ct);
            await SettingsAsync(ct);
            await AccountsAsync(ct);
            return null;
        }
        catch (DemoRefusedException refused)
        {
            return refused.Refusal;
        }
    }

    // On the first of a month its fees are billed, and what was metered in the month before.
    async Task BillAsync(DemoEstate estate, Period month, bool isLast, IProgress<WorkProgress> progress, CancellationToken ct)
    {
        var before = month.Plus(-1);
        if (month != Period.Of(estate.Today).Plus(-2))
        {
            await ImportAsync("readings", DemoSheets.Readings, estate.ReadingsOf(before), progress, ct);
            await ImportAsync("pools", DemoSheets.Pools, estate.PoolsOf(before), progress, ct);
            await RunAsync(before, ["WATER", "ELEC", "SHELEC", "SHWATER"], month.First, progress, ct);
        }
        await RunAsync(month, ["MGMT", "PARK"], month.First, progress, ct);
        await ImportAsync("payments", DemoSheets.Payments, estate.PaymentsOf(month, isLast, await OpenAsync(month.First, ct)), progress, ct);
        await DeliverAsync(ct);
    }

    // Earlier months are closed, so that there is a trend to see and a result to read.
    async Task AppraiseAsync(DemoEstate estate, Period month, bool isLast, IProgress<WorkProgress> progress, CancellationToken ct)
    {
        await ImportAsync("occurrences", DemoSheets.Occurrences, estate.OccurrencesOf(month, isLast), progress, ct);
        await DeliverAsync(ct);
        await VerbAsync("appraise", HostTexts.DemoAppraisal(month), new() { ["MONTH"] = month, ["--open"] = true }, progress, ct);
        if (!isLast)
            await VerbAsync("appraise", HostTexts.DemoClosing(month), new() { ["MONTH"] = month, ["--close"] = true }, progress, ct);
    }

    Task RunAsync(Period period, string[] items, DateOnly day, IProgress<WorkProgress> progress, CancellationToken ct) =>
        VerbAsync("bill-run", HostTexts.DemoBilling(period), new() { ["PERIOD"] = period, ["--items"] = items, ["--date"] = day }, progress, ct);

    async Task ImportAsync<T>(string kind, SheetLayout<T> layout, IEnumerable<T> rows, IProgress<WorkProgress> progress, CancellationToken ct)
    {
        using var file = new MemoryStream();
        await layout.WriteAsync(file, rows, ct);
        file.Position = 0;
        await using var scope = ScopeOfSystem();
        var import = scope.ServiceProvider.GetServices<IImport>().First(import => import.Kind == kind);
        Tell(progress, HostTexts.FillingIn(import.Title));
        var outcome = await import.RunAsync(new ImportRequest(Guid.NewGuid(), file, $"{kind}.xlsx", DryRun: false), null, ct);
        if (outcome.Refusal is { } refusal)
            throw new DemoRefusedException(refusal);
        if (!outcome.Value.Accepted)
            throw new DemoRefusedException(outcome.Value.Errors.ToRefusal());
    }

    async Task VerbAsync(string name, Text step, Dictionary<string, object?> arguments, IProgress<WorkProgress> progress, CancellationToken ct)
    {
        await using var scope = ScopeOfSystem();
        var verb = scope.ServiceProvider.GetServices<IVerb>().First(verb => verb.Name == name);
        Tell(progress, step);
        var outcome = await verb.RunAsync(new VerbArguments(arguments), new Progress<WorkProgress>(), ct);
        if (outcome.Refusal is { } refusal)
            throw new DemoRefusedException(refusal);
    }

    async Task<Dictionary<string, Money>> OpenAsync(DateOnly day, CancellationToken ct)
    {
        await using var scope = ScopeOfSystem();
        var prepared = scope.ServiceProvider.GetServices<IExport>().First(export => export.Kind == "ageing").Prepare(new ExportArguments { AsOf = day });
        if (prepared.Refusal is { } refusal)
            throw new DemoRefusedException(refusal);
        using var file = new MemoryStream();
        await prepared.Value(file, ct);
        file.Position = 0;
        return OpenAmounts.Read(file);
    }

    async Task SettingsAsync(CancellationToken ct)
    {
        await using var scope = ScopeOfSystem();
        foreach (var (key, value) in DemoSettings.All)
            if ((await scope.ServiceProvider.GetRequiredService<ISettingDesk>().SetAsync(key, value, DemoSettings.From, ct)).Refusal is { } refusal)
                throw new DemoRefusedException(refusal);
    }

    async Task AccountsAsync(CancellationToken ct)
    {
        await using var scope = ScopeOfSystem();
        if (scope.ServiceProvider.GetService<IDemoAccounts>() is { } accounts && (await accounts.CreateAsync(ct)).Refusal is { } refusal)
            throw new DemoRefusedException(refusal);
    }

    async Task DeliverAsync(CancellationToken ct)
    {
        foreach (var delivery in deliveries)
            await delivery.DeliverAsync(ct);
    }

    AsyncServiceScope ScopeOfSystem()
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ScopedActor>().Value = Actor.System;
        return scope;
    }

    void Tell(IProgress<WorkProgress> progress, Text step) => progress.Report(new WorkProgress(step, Math.Min(_step++, Steps), Steps));

    sealed class DemoRefusedException(Refusal refusal) : Exception
    {
        public Refusal Refusal { get; } = refusal;
    }
}
