using System.Diagnostics;
using PropertyHub.Benchmarks;
using PropertyHub.Benchmarks.Pages;
using PropertyHub.Benchmarks.Screens;

// Each figure runs in a process of its own, so that no figure's memory or warm code is another's.
var small = args.Contains("--small");
var words = args.Where(word => !word.StartsWith('-')).ToArray();
Dictionary<string, Func<string, Task>> parts = new()
{
    ["payment"] = _ => PaymentFigures.TakeOneAsync(small ? 100 : 1_000),
    ["payments"] = _ => PaymentFigures.ImportAsync(small ? 5_000 : 100_000),
    ["bill-run"] = _ => BillRunFigures.PostAsync(small ? 5_000 : 100_000),
    ["bill-run-wait"] = _ => BillRunFigures.WaitAsync(small ? 500 : 5_000),
    ["ledger-fill"] = folder => LedgerFigures.FillAsync(folder, small ? 50_000 : 1_000_000),
    ["ledger-export"] = folder => LedgerFigures.ExportAsync(folder, small ? 50_000 : 1_000_000),
    ["chart"] = _ => ChartFigures.DrawAsync(small ? 4_000 : 100_000),
    ["collection"] = _ => CollectionBoardFigures.ReadAsync(small ? 4_000 : 100_000),
    ["find"] = _ => FindFigures.FindAsync(small ? 5_000 : 100_000),
    ["pages"] = folder => PageFigures.ReadAsync(folder, small ? 5_000 : 100_000),
    ["screens"] = folder => small ? ScreenFigures.UseAsync(folder, 48, 20) : ScreenFigures.UseAsync(folder, 300, 120),
};
if (words is ["screen-load", ..])
{
    await ScreenLoad.RunAsync(words[1..]);
    return 0;
}
if (words.Length > 0 && parts.TryGetValue(words[0], out var part))
{
    await part(words.ElementAtOrDefault(1) ?? "");
    return Figures.ExitCode;
}

var shared = Directory.CreateTempSubdirectory("propertyhub-bench-");
var missed = 0;
foreach (var name in parts.Keys.Where(name => words.Length == 0 || name.StartsWith(words[0], StringComparison.Ordinal)))
{
    using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [name, shared.FullName, .. small ? ["--small"] : Array.Empty<string>()]))!;
    await process.WaitForExitAsync();
    missed += process.ExitCode == 0 ? 0 : 1;
}
shared.Delete(recursive: true);
return missed == 0 ? 0 : 1;
