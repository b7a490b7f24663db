using PropertyHub.Host.Desks;
using PropertyHub.Kernel;
using PropertyHub.Platform.Desks;

namespace PropertyHub.Host.Tests.Shell;

/// <summary>The start page holds what a person may do and what waits for that person.</summary>
public sealed class MyDeskTests
{
    static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Late_comes_first_and_nothing_is_asked_without_its_right()
    {
        var (open, late, other) = (new Source("a", Urgency.Open), new Source("b", Urgency.Late), new Source("c", Urgency.Late));
        var desk = new MyDesk([], [open, late, other], []);

        var lines = await desk.WaitingForAsync(Person("a", "b"), Ct);

        lines.Select(line => line.What.Key).ShouldBe(["b", "a"]);
        other.Asked.ShouldBe(0);
    }

    [Fact]
    public void At_most_six_deeds_each_with_its_right()
    {
        var modules = Modules.All;
        var rights = modules.SelectMany(module => module.Rights).Select(right => right.Name).ToArray();

        new MyDesk(modules, [], []).DeedsOf(Person(rights)).Count.ShouldBe(6);
        new MyDesk(modules, [], []).DeedsOf(Person()).ShouldBeEmpty();
        new MyDesk(modules, [], []).DeedsOf(Person("hr.score", "hr.close-month")).ShouldHaveSingleItem("the same page is offered once");
        modules.SelectMany(module => module.Deeds).ShouldAllBe(deed => rights.Contains(deed.Right));
    }

    static Actor Person(params string[] rights) => new("li", "李", null, rights.ToHashSet());

    sealed class Source(string right, Urgency urgency) : IWaitingSource
    {
        public int Asked { get; private set; }
        public string Right => right;

        public Task<IReadOnlyList<Waiting>> ForAsync(Actor actor, CancellationToken ct)
        {
            Asked++;
            return Task.FromResult<IReadOnlyList<Waiting>>([new(urgency, Text.Verbatim(right), null, Text.Verbatim("去办"), "/")]);
        }
    }
}
