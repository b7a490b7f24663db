using System.Reflection;
using System.Text.RegularExpressions;

namespace PropertyHub.Architecture.Tests.Figures;

/// <summary>Rule 4: the name of an event is stored and sent, so it is stable, says its sender, and is nobody else's.</summary>
public sealed partial class EventTests
{
    static IReadOnlyList<(Type Type, string Name)> Events =>
        House.Found(House.Product.SelectMany(assembly => assembly.GetTypes()).Where(Types.IsEvent).Select(type => (type, (string)type.GetProperty("Name", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!)));

    [Fact]
    public void An_event_is_named_module_news_version() => House.None(Events.Where(news => !Name().IsMatch(news.Name)).Select(news => $"{news.Type.FullName}: {news.Name}"), "module.name.v1");

    [Fact]
    public void No_two_events_share_a_name() => House.None(Events.GroupBy(news => news.Name).Where(same => same.Count() > 1).Select(same => same.Key), "Two events of one name");

    [Fact]
    public void An_event_begins_with_the_module_that_sends_it() =>
        House.None(from news in Events
                   let sender = Types.AppModules.FirstOrDefault(module => news.Type.Assembly.GetName().Name == $"{module.Assembly.GetName().Name}.Contracts")
                   where sender is null || !news.Name.StartsWith(sender.Name + ".", StringComparison.Ordinal)
                   select $"{news.Type.FullName}: {news.Name}", "The sender's name comes first");

    [Fact]
    public void Events_are_sealed_records_in_Contracts() =>
        House.None(Events.Where(news => !news.Type.IsSealed || news.Type.GetMethod("<Clone>$") is null || !House.ContractAssemblies.Contains(news.Type.Assembly)).Select(news => news.Type.FullName!), "A sealed record in Contracts");

    [GeneratedRegex(@"^[a-z]+\.[a-z]+(-[a-z]+)*\.v[1-9]\d*$")]
    private static partial Regex Name();
}
