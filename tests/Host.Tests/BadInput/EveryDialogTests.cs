using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using PropertyHub.Kernel;
using PropertyHub.Platform.Settings;
using PropertyHub.Ui;

namespace PropertyHub.Host.Tests.BadInput;

/// <summary>
/// Every form in a window, with bad words in each of its fields: it is sent or says what is wrong, keeps what was typed and shows it as it is.
/// The forms are found by their name, which the architecture's tests see to, so a new one is tried without being listed.
/// </summary>
public sealed class EveryDialogTests : BunitContext, IClassFixture<PatientEstate>
{
    const string Button = ".dialog-foot .btn.primary, .dialog-foot .btn.danger";
    readonly AsyncServiceScope _scope;

    public EveryDialogTests(PatientEstate estate)
    {
        _scope = estate.Scope();
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(_scope.ServiceProvider.GetRequiredService<TimeProvider>()).AddSingleton(_scope.ServiceProvider.GetRequiredService<EstateClock>()).AddPropertyHubUi();
        Services.AddFallbackServiceProvider(_scope.ServiceProvider);
    }

    static readonly Dictionary<string, Type> Found = Modules.Assemblies.Append(typeof(Modules).Assembly).Append(typeof(FormDialog<>).Assembly).SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.IsAssignableTo(typeof(IComponent)) && !type.IsGenericType && type.Name.EndsWith("Dialog", StringComparison.Ordinal)).ToDictionary(type => type.FullName!);

    public static TheoryData<string, string> Dialogs => [.. from dialog in Found.Keys.Order(StringComparer.Ordinal) from words in BadWords.All.Keys select (dialog, words)];

    [Theory]
    [MemberData(nameof(Dialogs))]
    public void It_lives_with_whatever_is_typed(string dialog, string kind)
    {
        var form = Open(Found[dialog]);
        var typed = new Dictionary<string, string>();
        foreach (var field in form.FindAll("input, textarea").Where(IsWords).Select(field => field.Id).OfType<string>().ToList())
            typed[Type(form, field, BadWords.All[kind])] = BadWords.All[kind];
        foreach (var choice in form.FindAll("select").Where(choice => !choice.HasAttribute("disabled")).Select(choice => choice.Id).ToList())
            if (form.Find($"#{choice}").QuerySelectorAll("option").FirstOrDefault(option => option.GetAttribute("value") != "") is { } first)
                form.Find($"#{choice}").Change(first.GetAttribute("value"));

        if (form.Find(Button) is { } button && !button.HasAttribute("disabled"))
            button.Click();

        form.WaitForAssertion(() => form.FindAll(".dialog-foot .spin").ShouldBeEmpty(), TimeSpan.FromSeconds(20));
        form.FindAll("[data-evil], script").ShouldBeEmpty();
        if (form.FindAll(Button).Count == 0)
            return;
        foreach (var (field, words) in typed)
            if (form.FindAll($"#{field}") is [var stays])
                Shapes(words).ShouldContain((stays.GetAttribute("value") ?? stays.TextContent).Trim(), $"{field} keeps what was typed");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_sent_or_says_at_a_field_what_is_missing_when_it_is_empty(string dialog)
    {
        var form = Open(Found[dialog]);
        foreach (var field in form.FindAll("input[type=text]:not([disabled]), input:not([type]):not([disabled]), textarea").Select(field => field.Id).OfType<string>().ToList())
            Type(form, field, "");

        if (form.Find(Button) is { } button && !button.HasAttribute("disabled"))
            button.Click();

        form.WaitForAssertion(() => form.FindAll(".dialog-foot .spin").ShouldBeEmpty(), TimeSpan.FromSeconds(20));
        if (form.FindAll(Button) is [var again] && !again.HasAttribute("disabled") && form.FindAll(".field").Count > 0)
            form.FindAll(".field .bad, .dialog-refusal").ShouldNotBeEmpty();
    }

    public static TheoryData<string> Names => [.. Found.Keys.Order(StringComparer.Ordinal)];

    IRenderedComponent<MudDialogProvider> Open(Type dialog)
    {
        Render<MudPopoverProvider>();
        var provider = Render<MudDialogProvider>();
        var parameters = new DialogParameters();
        foreach (var parameter in dialog.GetProperties().Where(property => property.IsDefined(typeof(ParameterAttribute), false) && !typeof(Delegate).IsAssignableFrom(property.PropertyType)))
            parameters.Add(parameter.Name, Value(parameter.PropertyType, parameter.Name));
        _ = provider.InvokeAsync(() => Services.GetRequiredService<IDialogService>().ShowAsync(dialog, "", parameters));
        provider.WaitForElement(".dialog-foot", TimeSpan.FromSeconds(20));
        return provider;
    }

    static object? Value(Type type, string name) =>
        type == typeof(Setting) ? Modules.All.SelectMany(module => module.Settings).First() : new SampleCommand(-1, null, 0).Of(type, name);

    /// <summary>A field that takes words; what takes figures and days keeps what it shows, so that the form can be sent.</summary>
    static bool IsWords(IElement field) =>
        !field.HasAttribute("disabled") && field.GetAttribute("type") is null or "text" && field.Closest(".date-box, .num-field") is null;

    static string Type(IRenderedComponent<MudDialogProvider> form, string id, string words)
    {
        var field = form.Find($"#{id}");
        if (field.HasAttribute("blazor:oninput"))
            field.Input(words);
        if (form.Find($"#{id}").HasAttribute("blazor:onchange"))
            form.Find($"#{id}").Change(words);
        return id;
    }

    /// <summary>The words as they were typed, or in a shape in which they are kept.</summary>
    static IEnumerable<string> Shapes(string words) => [words.Trim(), Typed.Line(words), Typed.Lines(words), Typed.Code(words)];

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            _scope.Dispose();
    }
}
