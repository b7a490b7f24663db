using System.CommandLine;
using PropertyHub.Host.Exports;
using PropertyHub.Kernel;
using PropertyHub.Platform.Exports;
using PropertyHub.Platform.Modules;

namespace PropertyHub.Host.CommandLine;

internal static class ExportCommand
{
    public static Command Create(CommandContext context)
    {
        var kind = Values.KindArgument(ExportKinds.Names(context.DeclaredServices), HostTexts.ArgumentExportKind(ExportKinds.OwnNames(context.DeclaredServices)));
        var file = new Option<string>("--out") { Description = HostTexts.OptionOut, HelpName = "FILE.xlsx" };
        var from = Values.PeriodOption("--from", HostTexts.OptionFrom);
        var to = Values.PeriodOption("--to", HostTexts.OptionTo);
        var period = Values.PeriodOption("--period", HostTexts.OptionPeriod);
        var asOf = Values.DateOption("--as-of", HostTexts.OptionAsOf);
        var items = Values.ListOption("--items", HostTexts.OptionItems);
        var unmask = new Option<bool>("--unmask") { Description = HostTexts.OptionUnmask };
        var reason = new Option<string?>("--reason") { Description = HostTexts.OptionReason, HelpName = "TEXT" };

        var command = new Command("export", HostTexts.CommandExport) { kind, file, from, to, period, asOf, items, unmask, reason };
        command.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValue(file)))
                result.AddError(HostTexts.OutMissing);
            if (result.GetValue(unmask) && string.IsNullOrWhiteSpace(result.GetValue(reason)))
                result.AddError(HostTexts.UnmaskNeedsReason);
        });
        command.SetAction((parsed, ct) => context.RunAsync(parsed, (services, actor, token) => WriteAsync(services, actor, parsed.GetRequiredValue(kind), parsed.GetRequiredValue(file), new ExportArguments
        {
            From = parsed.GetValue(from), To = parsed.GetValue(to), Period = parsed.GetValue(period), AsOf = parsed.GetValue(asOf),
            Items = parsed.GetValue(items) ?? [], Unmask = parsed.GetValue(unmask), Reason = parsed.GetValue(reason),
        }, token), ct));
        return command;
    }

    static async Task<Answer> WriteAsync(IServiceProvider services, Actor actor, string kind, string file, ExportArguments arguments, CancellationToken ct)
    {
        var export = ExportKinds.All(services).First(export => export.Kind == kind);
        if (!actor.May(export.Right))
            return new Refusal(HostTexts.MayNotExport(export.Title));
        var prepared = export.PrepareFor(actor, arguments);
        if (!prepared.Succeeded)
            return prepared.Refusal!;
        var written = await WholeFile.WriteAsync(file, prepared.Value, ct);
        if (!written.Succeeded)
            return written.Refusal!;
        return new VerbResult(HostTexts.Exported(export.Title, file))
        {
            Figures = [new("file", HostTexts.FigureFile, Path.GetFullPath(file)), new("bytes", HostTexts.FigureBytes, written.Value)],
        };
    }
}
