using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Billing.BillRuns;
using PropertyHub.Billing.Cashier;
using PropertyHub.Billing.Reversals;
using PropertyHub.Kernel;
using PropertyHub.Platform.Imports;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Crash;

/// <summary>Sends commands to the product's own operations, as its pages do.</summary>
internal static class Deeds
{
    public const string Payment = "payment";
    public const string Run = "run";
    public const string Import = "import";
    public const string Ask = "ask";
    public const string Approve = "approve";

    public static Deed Of<TCommand>(string kind, TCommand command) where TCommand : ICommand => new(kind, command.Id, JsonSerializer.Serialize(command));

    public static Task<Outcome<Answer>> DoAsync(IServiceProvider services, Deed deed, CancellationToken ct) => deed.Kind switch
    {
        Payment => DoAsync<TakePayment, TakePayment.Command, TakenPayment>(services, deed, (operation, command) => operation.RunAsync(command, ct),
            taken => new Answer(taken.PaymentId, taken.ReceiptNo, taken.Amount.Fen, 1)),
        Run => DoAsync<PostBillRun, PostBillRun.Command, RunSummary>(services, deed, (operation, command) => operation.RunAsync(command, ct),
            run => new Answer(run.RunId ?? 0, null, run.Total.Fen, run.Charges)),
        Ask => DoAsync<AskReversal, AskReversal.Command, long>(services, deed, (operation, command) => operation.RunAsync(command, ct), id => new Answer(id, null, 0, 1)),
        Approve => DoAsync<ApproveReversal, ApproveReversal.Command, PostedReversal>(services, deed, (operation, command) => operation.RunAsync(command, ct),
            posted => new Answer(posted.PaymentId ?? 0, null, 0, 1)),
        Import => ImportAsync(services, deed, ct),
        _ => throw new ArgumentException(deed.Kind, nameof(deed)),
    };

    static async Task<Outcome<Answer>> DoAsync<TOperation, TCommand, TResult>(IServiceProvider services, Deed deed, Func<TOperation, TCommand, Task<Outcome<TResult>>> run,
        Func<TResult, Answer> answer) where TOperation : notnull
    {
        var outcome = await run(services.GetRequiredService<TOperation>(), JsonSerializer.Deserialize<TCommand>(deed.Command)!);
        return outcome.Refusal is { } refusal ? refusal : answer(outcome.Value);
    }

    static async Task<Outcome<Answer>> ImportAsync(IServiceProvider services, Deed deed, CancellationToken ct)
    {
        await using var file = new FileStream(deed.Command, FileMode.Open, FileAccess.Read, FileShare.Read);
        var import = services.GetServices<IImport>().Single(import => import.Kind == "payments");
        var outcome = await import.RunAsync(new ImportRequest(deed.Id, file, Path.GetFileName(deed.Command), DryRun: false), null, ct);
        if (outcome.Refusal is { } refusal)
            return refusal;
        return outcome.Value.Accepted ? new Answer(0, null, 0, outcome.Value.Counts.Added) : outcome.Value.Errors.ToRefusal();
    }
}
