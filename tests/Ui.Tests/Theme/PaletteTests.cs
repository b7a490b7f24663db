using System.Text.RegularExpressions;
using MudBlazor;

namespace PropertyHub.Ui.Tests.Theme;

/// <summary>The palette of MudBlazor and the tokens of app.css are the same colours.</summary>
public class PaletteTests
{
    static readonly string Css = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "app.css"));

    static string Token(string name, bool dark) =>
        Regex.Match(dark ? Css[Css.IndexOf("html[data-theme=dark]", StringComparison.Ordinal)..] : Css, $@"--{name}:(#[0-9A-Fa-f]{{6}})").Groups[1].Value;

    static void Same(Palette palette, bool dark)
    {
        (string Token, MudBlazor.Utilities.MudColor Colour)[] pairs =
        [
            ("bg", palette.Background), ("surface", palette.Surface), ("sunken", palette.BackgroundGray), ("line", palette.TableLines), ("line-2", palette.LinesDefault),
            ("control", palette.LinesInputs), ("text", palette.TextPrimary), ("text-2", palette.TextSecondary), ("off", palette.TextDisabled), ("primary", palette.Primary),
            ("primary-2", palette.PrimaryDarken), ("on-primary", palette.PrimaryContrastText), ("green", palette.Success), ("amber", palette.Warning), ("red", palette.Error),
        ];
        foreach (var (token, colour) in pairs)
            colour.ToString(MudBlazor.Utilities.MudColorOutputFormats.Hex).ShouldBe(Token(token, dark).ToLowerInvariant(), token);
    }

    [Fact]
    public void Light_is_light() => Same(AppTheme.Theme.PaletteLight, dark: false);

    [Fact]
    public void Dark_is_dark() => Same(AppTheme.Theme.PaletteDark, dark: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Text_can_be_read_on_every_ground(bool dark)
    {
        foreach (var ink in new[] { "text", "text-2", "text-3", "primary", "green", "amber", "red" })
            foreach (var ground in new[] { "surface", "sunken", "bg" })
                Contrast(Token(ink, dark), Token(ground, dark)).ShouldBeGreaterThanOrEqualTo(4.5, $"{ink} on {ground}");
    }

    static double Contrast(string a, string b)
    {
        var (light, other) = (Light(a), Light(b));
        return (Math.Max(light, other) + 0.05) / (Math.Min(light, other) + 0.05);
    }

    static double Light(string hex)
    {
        double Part(int at)
        {
            var share = Convert.ToInt32(hex.Substring(at, 2), 16) / 255.0;
            return share <= 0.03928 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }

        return 0.2126 * Part(1) + 0.7152 * Part(3) + 0.0722 * Part(5);
    }
}
