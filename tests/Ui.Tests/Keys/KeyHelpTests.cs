using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace PropertyHub.Ui.Tests.Keys;

public sealed class KeyHelpTests : UiContext
{
    static Task Press(IRenderedComponent<KeyHelp> help, string key) => help.InvokeAsync(() => help.FindComponents<KeyScope>()[^1].Instance.OnKeyAsync(key));

    static List<string> Words(IRenderedComponent<KeyHelp> help) => [.. help.FindAll("dd").Select(line => line.TextContent)];

    [Fact]
    public async Task A_question_mark_shows_the_keys_of_the_page_and_those_of_every_page_and_Esc_closes()
    {
        var hint = Render<KeyHint>(it => it.Add(p => p.Keys, "ArrowUp ArrowDown").Add(p => p.Does, "选行"));
        var help = Render<KeyHelp>();
        help.FindAll("[role=dialog]").ShouldBeEmpty();

        await Press(help, "?");
        Words(help)[0].ShouldBe("选行");
        help.FindAll("dt")[0].TextContent.ShouldBe("↑↓");
        Words(help).ShouldContain(UiTexts.FindAnything.ToString());

        await Press(help, "Esc");
        help.FindAll("[role=dialog]").ShouldBeEmpty();
        hint.Instance.Dispose();
        await Services.GetRequiredService<PageKeys>().AskAsync();
        Words(help).ShouldNotContain("选行");
    }

    [Fact]
    public async Task A_key_written_on_its_control_is_in_the_help_without_standing_in_the_bar()
    {
        Render<KeyHint>(it => it.Add(p => p.Keys, "Alt+A").Add(p => p.Does, "全选").Add(p => p.OnlyInHelp, true)).Markup.ShouldBeEmpty();
        var help = Render<KeyHelp>();
        await Press(help, "?");
        Words(help)[0].ShouldBe("全选");
    }
}
