using PropertyHub.Benchmarks;

var small = args.Contains("--small");
var only = args.FirstOrDefault(word => !word.StartsWith('-'));
(string Name, Func<Task> Run)[] figures =
[
    ("payment", () => PaymentFigures.TakeOneAsync(small ? 100 : 1_000)),
    ("payments", () => PaymentFigures.ImportAsync(small ? 5_000 : 100_000)),
];
foreach (var (name, run) in figures)
    if (only is null || only == name)
        await run();
return Figures.ExitCode;
