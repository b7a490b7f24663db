using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Administration.Accounts;
using PropertyHub.Kernel;

namespace PropertyHub.Host.Tests.BadInput;

/// <summary>The forms before and beside the line: the first administrator, signing in, the own password. They are posted, so they are tried as a browser posts them.</summary>
public sealed class AccountFormTests(AccountHost host) : IClassFixture<AccountHost>
{
    const string SignIn = "/account/sign-in", Password = "一二三四五六七八Aa1!", OwnPassword = "/account/own-password";

    [Fact]
    public async Task They_answer_whatever_is_typed_and_do_once_what_is_right()
    {
        using var visitor = host.Visitor();
        await using var scope = host.Services.CreateAsyncScope();
        var setup = (await scope.ServiceProvider.GetRequiredService<IFirstAdministrator>().IssueLinkAsync(CancellationToken.None))!;
        var right = new Dictionary<string, string> { ["user"] = "ad", ["display"] = "𠮷野", ["password"] = Password, ["again"] = Password };
        await RefusesAsync(visitor, setup, right.ToDictionary(field => field.Key, field => field.Key is "password" or "again" ? "短" : field.Value), "user", "display");
        foreach (var name in (string[])["user", "display"])
            await SaysAsync(visitor, setup, new(right) { [name] = BadWords.All["too long"] });
        var begun = await AccountHost.GetAsync(visitor, setup);
        Title(await AccountHost.SendAsync(visitor, setup, begun, right)).ShouldBe(Title(await AccountHost.GetAsync(visitor, SignIn)));
        Alert(await AccountHost.SendAsync(visitor, setup, begun, right)).ShouldNotBeEmpty("it is made once");

        await AccountHost.SendAsync(visitor, SignIn, await AccountHost.GetAsync(visitor, SignIn), right);
        await RefusesAsync(visitor, OwnPassword, new() { ["present"] = "x", ["password"] = Password, ["again"] = Password }, "present");
        await RefusesAsync(visitor, OwnPassword, new() { ["present"] = Password, ["password"] = "x", ["again"] = "y" }, "password", "again");
        using var stranger = host.Visitor();
        await RefusesAsync(stranger, SignIn, new() { ["user"] = "nobody", ["password"] = "x" }, "user", "password");
    }

    [Fact]
    public async Task A_link_that_is_none_says_so()
    {
        using var visitor = host.Visitor();
        // longer addresses the server does not take
        foreach (var words in BadWords.All.Values.Where(words => words.Length < 1000))
            foreach (var page in (string[])["setup", "password"])
                Alert(await AccountHost.GetAsync(visitor, $"/account/{page}?token={Uri.EscapeDataString(words)}")).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("", "system", "light")]
    [InlineData("scheme=dark", "system", "dark")]
    [InlineData("theme=light; scheme=dark", "light", "light")]
    [InlineData("theme=dark; scheme=light", "dark", "dark")]
    [InlineData("theme=x", "system", "light")]
    public async Task They_come_in_the_theme_that_was_chosen_or_else_in_that_of_the_system(string cookies, string choice, string theme)
    {
        using var visitor = host.Visitor();
        if (cookies.Length > 0)
            visitor.DefaultRequestHeaders.Add("Cookie", cookies);
        var root = (await AccountHost.GetAsync(visitor, SignIn)).DocumentElement;
        (root.GetAttribute("data-theme-choice"), root.GetAttribute("data-theme")).ShouldBe((choice, theme));
    }

    /// <summary>Each kind of bad words in each of the fields beside others that are refused; control characters no browser posts, and the server answers them with 400.</summary>
    static async Task RefusesAsync(HttpClient visitor, string address, Dictionary<string, string> others, params string[] fields)
    {
        foreach (var field in fields)
            foreach (var words in BadWords.All.Where(words => words.Key != "control").Select(words => words.Value))
                await SaysAsync(visitor, address, new(others) { [field] = words });
    }

    static async Task SaysAsync(HttpClient visitor, string address, Dictionary<string, string> typed)
    {
        var answer = await AccountHost.SendAsync(visitor, address, await AccountHost.GetAsync(visitor, address), typed);
        Alert(answer).ShouldNotBeEmpty();
        answer.QuerySelectorAll("[data-evil]").ShouldBeEmpty();
        foreach (var field in AccountHost.Fields(answer).Where(field => field.Type == "text" && typed.ContainsKey(field.Name!)))
            Typed.Line(field.Value).ShouldBe(Typed.Line(typed[field.Name!]), "what was typed stays");
    }

    static string Title(IHtmlDocument page) => page.QuerySelector("h1")?.TextContent ?? "";

    static string Alert(IHtmlDocument page) => page.QuerySelector("[role=alert]")?.TextContent.Trim() ?? "";
}
