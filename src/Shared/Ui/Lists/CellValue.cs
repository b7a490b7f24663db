using System.Globalization;
using Microsoft.AspNetCore.Components;
using PropertyHub.Kernel;
using PropertyHub.Platform.Lists;

namespace PropertyHub.Ui;

/// <summary>A value of a list as it is drawn where nothing else was said.</summary>
static class CellValue
{
    public static RenderFragment Draw(object? value) => builder =>
    {
        if (value is PersonOf person)
        {
            builder.OpenComponent<PersonName>(0);
            builder.AddComponentParameter(1, nameof(PersonName.Of), person.SignInName);
            builder.CloseComponent();
        }
        else
            builder.AddContent(2, Words(value));
    };

    public static string Words(object? value) => value switch
    {
        null => Figures.Nothing,
        Money money => Figures.Money(money),
        DateOnly day => Figures.Date(day),
        DateTime moment => Figures.Moment(moment),
        int or long => Figures.Count(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        decimal number => number.ToString("#,##0.######", CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
