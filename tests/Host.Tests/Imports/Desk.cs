using System.Collections.Concurrent;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using PropertyHub.Host.Imports;
using PropertyHub.Host.Start;
using PropertyHub.Kernel;
using PropertyHub.Platform.Excel;
using PropertyHub.Platform.Imports;
using PropertyHub.Platform.LongWork;
using PropertyHub.Platform.Operations;
using PropertyHub.Ui;

namespace PropertyHub.Host.Tests.Imports;

/// <summary>A browserless page with one kind of import, whose answers a test gives.</summary>
public abstract class Desk : BunitContext
{
    readonly string _folder = Directory.CreateTempSubdirectory("propertyhub-desk-").FullName;

    protected Desk()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 2, 5, 0, TimeSpan.Zero));
        var clock = new EstateClock(time, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<TimeProvider>(time).AddSingleton(clock).AddPropertyHubUi();
        Services.AddSingleton<IImport>(Rooms).AddSingleton<ICurrentActor>(Clerk).AddScoped<ScopedActor>();
        Services.AddSingleton(new UploadedFiles(new DataDirectory(_folder)));
        Services.AddSingleton(services => new LongWorkRunner(services.GetRequiredService<IServiceScopeFactory>(), clock, NullLogger<LongWorkRunner>.Instance));
        Services.AddScoped<ImportDesk>();
    }

    private protected RoomsImport Rooms { get; } = new();
    private protected Somebody Clerk { get; } = new();

    private protected LongWorkRunner Runner => Services.GetRequiredService<LongWorkRunner>();

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    internal sealed class Somebody : ICurrentActor
    {
        public Actor Actor { get; set; } = new("zhou", "周雅琴", null, new HashSet<string> { "rooms" });
        public ValueTask<Actor> GetAsync(CancellationToken ct = default) => new(Actor);
    }

    /// <summary>Answers each request with the next of what the test has put in; until then it works on.</summary>
    internal sealed class RoomsImport : IImport
    {
        readonly BlockingCollection<Outcome<ImportReport>> _answers = [];

        public ConcurrentQueue<ImportRequest> Asked { get; } = new();
        public string Kind => "units";
        public Text Title => Text.Verbatim("房屋");
        public string Right => "rooms";

        public void Answer(Outcome<ImportReport> answer) => _answers.Add(answer);

        public void Accept(int rows, int added, bool dryRun) => Answer(new ImportReport(Kind, dryRun, new(rows, added, 0, rows - added), new RowErrors(), [], []));

        public void Refuse(int row, string column, string value, string reason)
        {
            var errors = new RowErrors();
            errors.Add(row, column, value, Text.Verbatim(reason));
            Answer(new ImportReport(Kind, true, new(5, 0, 0, 0), errors, [], []));
        }

        public Task<Outcome<ImportReport>> RunAsync(ImportRequest request, IProgress<WorkProgress>? progress, CancellationToken ct)
        {
            Asked.Enqueue(request);
            progress?.Report(new WorkProgress(Text.Verbatim("读取文件"), 1, 4));
            return Task.Run(() => _answers.Take(ct), ct);
        }

        public Task WriteTemplateAsync(Stream output, bool filled, CancellationToken ct) => Task.CompletedTask;
    }
}
