using Bunit;
using PropertyHub.Ui;

namespace PropertyHub.Ui.Tests.Keys;

public sealed class KeyScopeTests : UiContext
{
    static readonly Func<Task> Nothing = () => Task.CompletedTask;

    static Dictionary<string, Func<Task>> Keys(params string[] names) => names.ToDictionary(name => name, _ => Nothing);

    [Fact]
    public void A_scope_is_open_with_the_first_call_that_its_page_sends()
    {
        Render<KeyScope>(scope => scope.Add(it => it.Keys, Keys("F2", "Alt+1")).Add(it => it.Moves, ["Alt+1"]).Add(it => it.Modal, true));

        var opened = JSInterop.Invocations.ShouldHaveSingleItem();
        opened.Identifier.ShouldBe("propertyHub.keys.open");
        ((IEnumerable<string>)opened.Arguments[2]!).ShouldBe(["F2", "Alt+1"]);
        ((IEnumerable<string>)opened.Arguments[4]!).ShouldBe(["Alt+1"]);
        opened.Arguments[5].ShouldBe(true);
    }

    [Fact]
    public void Other_keys_are_told_once_and_for_the_same_scope()
    {
        var scope = Render<KeyScope>(it => it.Add(p => p.Keys, Keys("F2")));
        scope.Render(it => it.Add(p => p.Keys, Keys("F2", "F4")));
        scope.Render(it => it.Add(p => p.Keys, Keys("F2", "F4")));

        JSInterop.Invocations.Count.ShouldBe(2);
        JSInterop.Invocations.Select(call => call.Identifier).ShouldBe(["propertyHub.keys.open", "propertyHub.keys.update"]);
        JSInterop.Invocations.Select(call => call.Arguments[0]).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_key_does_what_the_page_says()
    {
        var pressed = 0;
        var scope = Render<KeyScope>(it => it.Add(p => p.Keys, new Dictionary<string, Func<Task>> { ["F2"] = () => Task.FromResult(pressed++) }));

        await scope.Instance.OnKeyAsync("F2");
        await scope.Instance.OnKeyAsync("F9");

        pressed.ShouldBe(1);
    }

    [Fact]
    public async Task A_page_that_goes_with_its_connection_leaves_without_a_fault()
    {
        JSInterop.SetupVoid("propertyHub.keys.close", _ => true).SetCanceled();
        var scope = Render<KeyScope>(it => it.Add(p => p.Keys, Keys("F2")));

        await scope.Instance.DisposeAsync().AsTask().ShouldNotThrowAsync();

        JSInterop.VerifyInvoke("propertyHub.keys.close");
    }
}
