using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using PropertyHub.Kernel;
using PropertyHub.Platform.Operations;
using PropertyHub.Ui;

namespace PropertyHub.Host.Tests.BadInput;

/// <summary>
/// Every page, with bad words in its address and in each field that stands on it: it never falls, shows what was typed as it is, says at the field what is wrong, and does once what is pressed twice.
/// The pages are found by their routes, so a new one is tried without being listed.
/// </summary>
public sealed partial class EveryPageTests : BunitContext, IClassFixture<PatientEstate>
{
    const string Folds = "main button[aria-expanded=false], main button[aria-pressed=false]";

    /// <summary>As many fields of one kind are tried: a page of two hundred rows has the same in each.</summary>
    const int MostOfAKind = 2;

    /// <summary>What a list reads from its address.</summary>
    static readonly string[] Lists = ["q", "sort", "page", "size", "cols", "density"];

    readonly PatientEstate _estate;
    readonly AsyncServiceScope _scope;

    public EveryPageTests(PatientEstate estate)
    {
        (_estate, _scope) = (estate, estate.Scope());
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(_scope.ServiceProvider.GetRequiredService<TimeProvider>()).AddSingleton(_scope.ServiceProvider.GetRequiredService<EstateClock>()).AddPropertyHubUi();
        Services.AddSupplyValueFromQueryProvider();
        Services.AddFallbackServiceProvider(_scope.ServiceProvider);
    }

    /// <summary>So that the editor of the form has something to edit.</summary>
    void StartDraft(string page)
    {
        if (page.StartsWith("/appraisals/forms/", StringComparison.Ordinal) && Deeds(Open(PageSample.All["/appraisals/forms"].Route, "")) is [var start])
            start.Click();
    }

    public static TheoryData<string> Pages => [.. PageSample.All.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void It_stands_whatever_its_address_says(string page)
    {
        var sample = PageSample.All[page];
        foreach (var route in sample.BadRoutes())
            Stands(Open(route, sample.Query));
        var names = Open(sample.Route, sample.Query).FindComponents<FilterChip>().Select(filter => filter.Instance.Name).OfType<string>().Concat(sample.Queries).ToHashSet();
        foreach (var words in BadWords.All.Values)
            Stands(Open(sample.Route, "?" + string.Join('&', names.Concat(Lists).Select(name => $"{name}={Uri.EscapeDataString(words)}"))));
        foreach (var name in names)
            Stands(Open(sample.Route, $"{sample.Query}&{name}={Uri.EscapeDataString(BadWords.All["number"])}"));
        Stands(Open(sample.Route, "?=&&%zz&" + string.Join('&', names.Select(name => $"{name}=%&{name}"))));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void It_lives_with_whatever_is_typed_on_it(string page)
    {
        StartDraft(page);
        var sample = PageSample.All[page];
        var silent = new List<string>();
        foreach (var (kind, words) in BadWords.All)
        {
            var stage = Open(sample.Route, sample.Query);
            Unfold(stage);
            if (Fields(stage).Count == 0)
                return;
            foreach (var at in Places(stage))
                if (Type(stage, at, words) is { } typed && IsUnfit(typed, kind) && !SaysSoon(stage, at))
                    silent.Add($"{kind}: {typed.Label()}");
            foreach (var deed in Enumerable.Range(0, Deeds(stage).Count))
                Press(stage, deed);
            Stands(stage);
            silent.AddRange(from field in Fields(stage) where kind == "too long" && field.GetAttribute("value") == words && !IsSearch(field) && !Says(stage, field) select $"{kind}: {field.Label()}");
        }
        silent.Distinct().ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void What_is_pressed_twice_is_done_once(string page)
    {
        StartDraft(page);
        var sample = PageSample.All[page];
        for (var deed = 0; deed < Deeds(Open(sample.Route, sample.Query)).Count; deed++)
        {
            var stage = Open(sample.Route, sample.Query);
            var (before, word) = (Done(), Deeds(stage)[deed].TextContent);
            Press(stage, deed);
            if (Deeds(stage) is var again && again.Count > deed && again[deed].TextContent == word)
                Press(stage, deed);
            Stands(stage);
            (Done() - before).ShouldBeLessThanOrEqualTo(1, word);
        }
    }

    IRenderedComponent<Stage> Open(RouteData route, string query)
    {
        // who scores the steward whose form is looked at, else a steward
        _scope.ServiceProvider.GetRequiredService<ScopedActor>().Value = PatientEstate.Somebody with { StaffNo = route.RouteValues.ContainsKey("StaffNo") ? "E002" : "E010" };
        DisposeComponentsAsync().GetAwaiter().GetResult();
        Services.GetRequiredService<NavigationManager>().NavigateTo("/" + query);
        var stage = Render<Stage>(with => with.Add(at => at.Route, route));
        stage.WaitForState(() => stage.Instance.Falls.Count > 0 || stage.Find("main").ChildElementCount > 0, TimeSpan.FromSeconds(20));
        return stage;
    }

    static void Stands(IRenderedComponent<Stage> stage)
    {
        stage.Instance.Falls.ShouldBeEmpty(stage.Services.GetRequiredService<NavigationManager>().Uri);
        stage.FindAll("[data-evil], main script").ShouldBeEmpty();
        stage.Find("main").TextContent.Trim().ShouldNotBeEmpty();
    }

    /// <summary>What the page offers to do first; its script prints.</summary>
    static List<IElement> Deeds(IRenderedComponent<Stage> stage) => [.. stage.FindAll("main button.btn.primary:not([disabled])").Where(deed => deed.HasAttribute("blazor:onclick"))];

    static List<IElement> Fields(IRenderedComponent<Stage> stage) => [.. stage.FindAll("main input, main textarea")
        .Where(field => !field.HasAttribute("disabled") && !field.HasAttribute("readonly") && field.GetAttribute("tabindex") != "-1" && field.GetAttribute("type") is null or "text" or "search")];

    static List<int> Places(IRenderedComponent<Stage> stage) =>
        [.. Fields(stage).Select((field, at) => (Kind: Digits().Replace(field.Label(), ""), at)).GroupBy(field => field.Kind).SelectMany(kind => kind.Take(MostOfAKind)).Select(field => field.at).Order()];

    static IElement? Type(IRenderedComponent<Stage> stage, int at, string words)
    {
        if (Fields(stage) is var before && before.Count > at && before[at].HasAttribute("blazor:oninput"))
            before[at].Input(words);
        if (Fields(stage) is var after && after.Count > at && after[at].HasAttribute("blazor:onchange"))
            after[at].Change(words);
        return Fields(stage) is var typed && typed.Count > at ? typed[at] : null;
    }

    /// <summary>Opens what is folded and chooses what can be chosen: there are fields in it.</summary>
    static void Unfold(IRenderedComponent<Stage> stage)
    {
        for (var at = stage.FindAll(Folds).Count - 1; at >= 0; at--)
            if (stage.FindAll(Folds) is var folds && folds.Count > at)
                folds[at].Click();
    }

    static void Press(IRenderedComponent<Stage> stage, int deed)
    {
        if (Deeds(stage) is var deeds && deeds.Count > deed)
            deeds[deed].Click();
    }

    /// <summary>Words in the place of a figure or a day.</summary>
    static bool IsUnfit(IElement field, string kind) => field.GetAttribute("inputmode") is "decimal" or "numeric" && kind is "markup" or "rare";

    /// <summary>Looks something up: of what is too long, nothing is kept.</summary>
    static bool IsSearch(IElement field) => field.GetAttribute("type") == "search" || field.GetAttribute("role") == "combobox" || field.Closest(".filter") is not null;

    /// <summary>The field is marked, and what it names as its description says why.</summary>
    static bool Says(IRenderedComponent<Stage> stage, IElement field) =>
        field.GetAttribute("aria-invalid") == "true" && field.GetAttribute("aria-describedby") is { } words && stage.FindAll($"#{words}") is [var said] && said.TextContent.Trim().Length > 0;

    /// <summary>What was typed waits its turn while the page looks something up.</summary>
    static bool SaysSoon(IRenderedComponent<Stage> stage, int at) =>
        SpinWait.SpinUntil(() => Fields(stage) is var fields && fields.Count > at && Says(stage, fields[at]), TimeSpan.FromSeconds(5));

    /// <summary>How many commands were done.</summary>
    long Done() => DatabaseFile.Rows(_estate.Database, "select name from sqlite_master where type = 'table' and name like '%OperationResults'", row => row.GetString(0))
        .Sum(table => DatabaseFile.Rows(_estate.Database, $"select count(*) from \"{table}\"", row => row.GetInt64(0))[0]);

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            _scope.Dispose();
    }
}

static file class FieldNames
{
    public static string Label(this IElement field) => field.GetAttribute("aria-label") ?? field.Id ?? field.ParentElement!.OuterHtml;
}
