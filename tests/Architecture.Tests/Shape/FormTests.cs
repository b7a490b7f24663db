using System.Text.RegularExpressions;

namespace PropertyHub.Architecture.Tests.Shape;

/// <summary>Forms are tried with bad input without being listed; so they are called what the tests look for, and made of the fields that know about it.</summary>
public sealed partial class FormTests
{
    [Fact]
    public void A_form_in_a_window_is_called_a_dialog() =>
        House.None(House.Found(House.Files("*.razor", "src").Where(file => File.ReadAllText(file).Contains("<FormDialog", StringComparison.Ordinal)))
            .Where(file => !Path.GetFileNameWithoutExtension(file).EndsWith("Dialog", StringComparison.Ordinal)).Select(House.Short), "…Dialog, or EveryDialogTests does not find it");

    [Fact]
    public void A_window_takes_words_by_the_fields_of_forms_only() =>
        House.None(House.Found(House.Files("*Dialog.razor", "src").Where(file => File.ReadAllText(file).Contains("<FormDialog", StringComparison.Ordinal))).Where(file => BareField().IsMatch(File.ReadAllText(file))).Select(House.Short),
            "TextInput, NumberInput, MoneyInput, DateInput and MonthInput say what is wrong with what was typed");

    [Fact]
    public void A_field_takes_no_more_than_its_page_can_tell_the_server() =>
        House.None(from file in House.Found(House.Files("*.razor", "src"))
                   from Match field in BareField().Matches(File.ReadAllText(file).Replace("=>", "", StringComparison.Ordinal))
                   where field.Value.StartsWith("<input", StringComparison.Ordinal) && !field.Value.Contains("maxlength", StringComparison.OrdinalIgnoreCase)
                   select $"{House.Short(file)}: {field.Value}", "maxlength: what is too long is refused in words while it fits, and breaks the line when it does not");

    [GeneratedRegex("<(MudTextField|MudNumericField|MudDatePicker|textarea|input(?![^>]*type=\"(checkbox|radio|file|hidden|date|month)\"))\\b[^>]*")]
    private static partial Regex BareField();
}
