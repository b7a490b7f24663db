using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Kernel;
using PropertyHub.Platform;
using PropertyHub.Platform.Operations;

namespace PropertyHub.Host.Tests.BadInput;

/// <summary>
/// Whatever a form sends, an operation answers or refuses in words: an exception is a defect. Operations are found, not listed, so a new one is tried without more.
/// </summary>
public sealed class EveryOperationTests(PatientEstate estate) : IClassFixture<PatientEstate>
{
    public static TheoryData<string> Operations => [.. Found.Keys.Order(StringComparer.Ordinal)];

    static readonly Dictionary<string, Type> Found = Modules.Assemblies.Append(typeof(Modules).Assembly).SelectMany(assembly => assembly.GetTypes())
        .Where(type => !type.IsAbstract && CommandOf(type) is not null).ToDictionary(type => type.FullName!);

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task It_answers_or_refuses_in_words_whatever_it_is_sent(string operation)
    {
        var type = Found[operation];
        var wrong = new List<string>();
        for (var place = 0; await TryAsync(type, new SampleCommand(place, "", 0), $"{place} empty", wrong) is { } bad; place++)
            foreach (var (what, sample) in bad == typeof(string) ? Words(place) : Figures(place))
                await TryAsync(type, sample, $"{place} {what}", wrong);
        wrong.ShouldBeEmpty();
        CutTexts().ShouldBeEmpty();
    }

    static IEnumerable<(string What, SampleCommand Sample)> Words(int place) => BadWords.All.Select(words => (words.Key, new SampleCommand(place, words.Value, 0)));

    static IEnumerable<(string What, SampleCommand Sample)> Figures(int place) => Enumerable.Range(0, SampleCommand.Figures).Select(figure => ($"figure {figure}", new SampleCommand(place, null, figure)));

    /// <returns>What the place takes; null when there are fewer.</returns>
    async Task<Type?> TryAsync(Type operation, SampleCommand sample, string what, List<string> wrong)
    {
        var command = sample.Of(CommandOf(operation)!, "");
        await using var scope = estate.Scope();
        try
        {
            var run = operation.GetMethod("RunAsync", [command!.GetType(), typeof(CancellationToken)])!;
            var outcome = (Task)run.Invoke(ActivatorUtilities.GetServiceOrCreateInstance(scope.ServiceProvider, operation), [command, CancellationToken.None])!;
            await outcome;
            if (outcome.GetType().GetProperty("Result")!.GetValue(outcome) is { } answer && answer.GetType().GetProperty(nameof(Outcome<Done>.Refusal))!.GetValue(answer) is Refusal refusal)
            {
                refusal.Text.Key.ShouldNotBe(nameof(PlatformTexts.NotAllowed));
                string.IsNullOrWhiteSpace(refusal.Text.ToString()).ShouldBeFalse(what);
            }
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            wrong.Add($"{what}: {e.GetType().Name} {e.Message} {e.InnerException?.Message} {e.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("PropertyHub", StringComparison.Ordinal))}");
        }
        return sample.Bad;
    }

    /// <summary>Every text of the database that has lost its end; not the trail and the kept answers, which write them as JSON.</summary>
    List<string> CutTexts()
    {
        var columns = DatabaseFile.Rows(estate.Database, "select m.name, p.name from sqlite_master m join pragma_table_info(m.name) p where m.type = 'table' and p.type = 'TEXT'", row => (Table: row.GetString(0), Column: row.GetString(1)));
        return [.. from place in columns
                   from kept in DatabaseFile.Rows(estate.Database, $"select \"{place.Column}\" from \"{place.Table}\" where \"{place.Column}\" like '%{BadWords.Begin}%'", row => row.GetString(0))
                   where BadWords.IsCut(kept)
                   select $"{place.Table}.{place.Column}: {kept}"];
    }

    static Type? CommandOf(Type type)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType)
            if (at.IsGenericType && at.GetGenericTypeDefinition() == typeof(Operation<,,>))
                return at.GetGenericArguments()[1];
        return null;
    }
}
